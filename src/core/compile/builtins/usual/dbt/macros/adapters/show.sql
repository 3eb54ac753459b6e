{% macro get_limit_subquery_sql(sql, limit) -%}
  {{ adapter.dispatch('get_limit_sql', 'dbt')(sql, limit) }}
{%- endmacro %}

{#- A query, cut off where a limit asks for it; with the blanks of stock dbt's statements. -#}
{% macro default__get_limit_sql(sql, limit) %}
  {{ sql }}
  {{ '' if limit is none else '\n  limit ' ~ limit }}
{%- endmacro %}

{% macro get_show_sql(compiled_code, sql_header, limit) -%}
  {%- if sql_header is not none -%}
  {{ sql_header }}
  {%- endif %}
  {{ get_limit_subquery_sql(compiled_code, limit) }}
{% endmacro %}
