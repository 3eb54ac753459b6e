{% macro shout(text) %}{{ return(text | upper) }}{% endmacro %}
