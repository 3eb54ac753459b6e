{% macro own_word() %}{{ return('own') }}{% endmacro %}

{% macro duckdb__which() %}{{ return('the project on duckdb') }}{% endmacro %}
