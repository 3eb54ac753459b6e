{#-
    The newest value of a date or time is at most so many dateparts old, in all or in each group. One row a group that
    is older. With ignore_time_component both sides are compared as dates.
-#}
{% test recency(model, field, datepart, interval, ignore_time_component=false, group_by_columns=[]) %}
{{ return(adapter.dispatch('test_recency', 'dbt_utils')(
    model, field, datepart, interval, ignore_time_component, group_by_columns
)) }}
{% endtest %}

{% macro default__test_recency(model, field, datepart, interval, ignore_time_component, group_by_columns) %}
{%- set type = 'date' if ignore_time_component else dbt.type_timestamp() -%}
{%- set now = 'cast(' ~ dbt.current_timestamp() ~ ' as ' ~ dbt.type_timestamp() ~ ')' %}

with newest as (

    select
        {%- for column in group_by_columns %}
        {{ column }},
        {%- endfor %}
        max(cast({{ field }} as {{ type }})) as most_recent
    from {{ model }}
    {%- if group_by_columns %}
    {{ dbt_utils.group_by(group_by_columns | length) }}
    {%- endif %}

),

limits as (

    select cast({{ dbt.dateadd(datepart, -1 * interval, now) }} as {{ type }}) as threshold

)

select
    newest.*,
    limits.threshold
from newest
cross join limits
where newest.most_recent < limits.threshold

{% endmacro %}
