{#- The rows that only one of two queries gives, as multisets. -#}
{%- macro rows_that_differ(actual, expected) -%}
with actual as (

    {{ actual }}

),

expected as (

    {{ expected }}

)

(select 'only actual' as side, * from (select * from actual except all select * from expected))
union all
(select 'only expected' as side, * from (select * from expected except all select * from actual))
{%- endmacro -%}
