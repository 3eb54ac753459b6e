{#- `call set_sql_header(config)`: SQL to run before the statement that builds the model. -#}
{% macro set_sql_header(config) -%}
  {%- do config.set('sql_header', caller()) -%}
{%- endmacro %}

{#- The model's own full_refresh config wins over the command's flag. -#}
{% macro should_full_refresh() %}
  {% set configured = config.get('full_refresh') %}
  {{ return(flags.FULL_REFRESH if configured is none else configured) }}
{% endmacro %}

{% macro should_store_failures() %}
  {% set configured = config.get('store_failures') %}
  {{ return(flags.STORE_FAILURES if configured is none else configured) }}
{% endmacro %}
