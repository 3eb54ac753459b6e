{% macro today() %}date '2024-03-01'{% endmacro %}
