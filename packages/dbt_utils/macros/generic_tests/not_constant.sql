{#- The column does not hold one and the same value in all rows, or in all rows of a group. -#}
{% test not_constant(model, column_name, group_by_columns=[]) %}
{{ return(adapter.dispatch('test_not_constant', 'dbt_utils')(model, column_name, group_by_columns)) }}
{% endtest %}

{% macro default__test_not_constant(model, column_name, group_by_columns) %}
{%- set distinct_values = 'count(distinct ' ~ column_name ~ ')' -%}
{{ dbt_utils.groups_having(distinct_values ~ ' = 1', distinct_values, model, group_by_columns) }}
{% endmacro %}
