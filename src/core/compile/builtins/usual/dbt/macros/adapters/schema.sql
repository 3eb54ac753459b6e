{% macro create_schema(relation) %}
  {{ return(adapter.dispatch('create_schema', 'dbt')(relation)) }}
{% endmacro %}

{% macro default__create_schema(relation) %}{{ duckdb__create_schema(relation) }}{% endmacro %}

{% macro drop_schema(relation) %}
  {{ return(adapter.dispatch('drop_schema', 'dbt')(relation)) }}
{% endmacro %}

{% macro default__drop_schema(relation) %}{{ duckdb__drop_schema(relation) }}{% endmacro %}
