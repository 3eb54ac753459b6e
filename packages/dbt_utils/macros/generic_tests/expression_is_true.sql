{#- An expression is true of every row; on a column, the expression follows the column's name. Null passes. -#}
{% test expression_is_true(model, expression, column_name=none) %}
{{ return(adapter.dispatch('test_expression_is_true', 'dbt_utils')(model, expression, column_name)) }}
{% endtest %}

{% macro default__test_expression_is_true(model, expression, column_name) %}

select *
from {{ model }}
where not ({{ column_name ~ ' ' if column_name }}{{ expression }})

{% endmacro %}
