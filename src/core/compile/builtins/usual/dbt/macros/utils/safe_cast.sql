{% macro safe_cast(field, type) -%}
  {{ return(adapter.dispatch('safe_cast', 'dbt')(field, type)) }}
{%- endmacro %}

{% macro default__safe_cast(field, type) %}
    {# DuckDB's own try_cast is left to the model: stock dbt casts plainly #}
    cast({{ field }} as {{ type }})
{% endmacro %}
