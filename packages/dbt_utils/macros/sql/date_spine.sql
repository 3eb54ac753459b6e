{#-
    One row a datepart from start_date, included, to end_date, excluded; the column is called date_<datepart>. Every
    row counts from the start, so that months from the 31st do not drift.
-#}
{%- macro date_spine(datepart, start_date, end_date) -%}
{{ return(adapter.dispatch('date_spine', 'dbt_utils')(datepart, start_date, end_date)) }}
{%- endmacro -%}

{%- macro default__date_spine(datepart, start_date, end_date) -%}
with recursive periods as (

    select 0 as steps

    union all

    select steps + 1 as steps
    from periods
    where {{ dbt.dateadd(datepart, 'steps + 1', start_date) }} < {{ end_date }}

),

spine as (

    select {{ dbt.dateadd(datepart, 'steps', start_date) }} as date_{{ datepart }}
    from periods

)

select *
from spine
where date_{{ datepart }} < {{ end_date }}
{%- endmacro -%}
