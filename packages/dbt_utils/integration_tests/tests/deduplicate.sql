{% set actual %}
with recent as (select * from {{ ref('orders') }} where made_on > date '2017-01-01')
{{ dbt_utils.deduplicate(relation='recent', partition_by='size', order_by='made_on desc') }}
{% endset %}

{{ rows_that_differ(
    'select size, made_on from (' ~ actual ~ ')',
    "select * from (values ('S', date '2017-01-03'), ('M', date '2017-01-04')) as expected (size, made_on)"
) }}
