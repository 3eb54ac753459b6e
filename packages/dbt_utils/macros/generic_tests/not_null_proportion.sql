{#- The share of rows with a value lies between at_least and at_most, in all or in each group. No rows pass. -#}
{% test not_null_proportion(model, column_name, at_least, at_most=1.0, group_by_columns=[]) %}
{{ return(adapter.dispatch('test_not_null_proportion', 'dbt_utils')(
    model, column_name, at_least, at_most, group_by_columns
)) }}
{% endtest %}

{% macro default__test_not_null_proportion(model, column_name, at_least, at_most, group_by_columns) %}

with proportions as (

    select
        {%- for column in group_by_columns %}
        {{ column }},
        {%- endfor %}
        1.0 * count({{ column_name }}) / nullif(count(*), 0) as not_null_proportion
    from {{ model }}
    {%- if group_by_columns %}
    {{ dbt_utils.group_by(group_by_columns | length) }}
    {%- endif %}

)

select *
from proportions
where not (not_null_proportion >= {{ at_least }} and not_null_proportion <= {{ at_most }})

{% endmacro %}
