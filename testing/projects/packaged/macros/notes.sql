{{ see the notes }} {{ nothing_here() }}
{# {% macro hidden() %} #}
{% macro noted() %}noted{% endmacro %}
