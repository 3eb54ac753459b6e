{#- Each value is the one before it plus the interval, a number or so many dateparts, in all or in each group. -#}
{% test sequential_values(model, column_name, interval=1, datepart=none, group_by_columns=[]) %}
{{ return(adapter.dispatch('test_sequential_values', 'dbt_utils')(
    model, column_name, interval, datepart, group_by_columns
)) }}
{% endtest %}

{% macro default__test_sequential_values(model, column_name, interval, datepart, group_by_columns) %}
{%- set partition = 'partition by ' ~ group_by_columns | join(', ') ~ ' ' if group_by_columns else '' %}

with numbered as (

    select
        {%- for column in group_by_columns %}
        {{ column }},
        {%- endfor %}
        {{ column_name }} as present_value,
        lag({{ column_name }}) over ({{ partition }}order by {{ column_name }}) as previous_value
    from {{ model }}

)

select *
from numbered
{%- if datepart %}
where not (
    cast(present_value as {{ dbt.type_timestamp() }})
    = cast({{ dbt.dateadd(datepart, interval, 'previous_value') }} as {{ dbt.type_timestamp() }})
)
{%- else %}
where not (present_value = previous_value + {{ interval }})
{%- endif %}

{% endmacro %}
