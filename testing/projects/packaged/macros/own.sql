{% macro own_word() %}{{ return('own') }}{% endmacro %}
