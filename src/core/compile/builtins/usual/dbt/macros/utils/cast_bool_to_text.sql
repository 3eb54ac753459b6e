{% macro cast_bool_to_text(field) -%}
  {{ return(adapter.dispatch('cast_bool_to_text', 'dbt')(field)) }}
{%- endmacro %}

{% macro default__cast_bool_to_text(field) %}
  {% set text = dbt.type_string() %}
    cast({{ field }} as {{ text }})

{% endmacro %}
