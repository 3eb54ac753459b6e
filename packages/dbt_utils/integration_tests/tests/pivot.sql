{% set actual %}
select
    size,
    {{ dbt_utils.pivot('color', dbt_utils.get_column_values(ref('orders'), 'color')) }}
from {{ ref('orders') }}
{{ dbt_utils.group_by(1) }}
{% endset %}

{{ rows_that_differ(actual, "select * from (values ('S', 2, 1), ('M', 1, 0)) as expected (size, red, blue)") }}
