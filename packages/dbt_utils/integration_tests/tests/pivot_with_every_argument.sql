{% set actual %}
select
    size,
    {{ dbt_utils.pivot(
        'color', ["re'd", 'blue'], agg='count', cmp='<>', prefix='No ', suffix='-', then_value='color', else_value=none,
        quote_identifiers=false, distinct=true
    ) }}
from {{ ref('orders') }}
group by size
{% endset %}

{{ rows_that_differ(
    'select size, no_red_, no_blue_ from (' ~ actual ~ ')',
    "select * from (values ('S', 2, 1), ('M', 1, 1)) as expected (size, no_red_, no_blue_)"
) }}
