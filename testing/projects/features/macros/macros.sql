{% macro double(column) %}({{ column }} * 2){% endmacro %}

{% test is_short(model, column_name, limit_to=5) %}
select {{ column_name }} from {{ model }} where length({{ column_name }}) > {{ limit_to }}
{% endtest %}
