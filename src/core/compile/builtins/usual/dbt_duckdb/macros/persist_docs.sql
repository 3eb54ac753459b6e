{% macro duckdb__alter_relation_comment(relation, comment) %}
  comment on {{ relation.type or 'table' }} {{ relation }} is {{ duckdb_escape_comment(comment) }};
{% endmacro %}

{% macro duckdb__alter_column_comment(relation, column_dict) %}
  {%- set existing = adapter.get_columns_in_relation(relation) | map(attribute='name') | list -%}
  {%- for name, column in column_dict.items() if name in existing %}
  comment on column {{ relation }}.{{ adapter.quote(name) if column['quote'] else name }} is {{ duckdb_escape_comment(column['description']) }};
  {%- endfor %}
{% endmacro %}

{#- Dollar quotes, so that a description may hold any quote. -#}
{% macro duckdb_escape_comment(comment) %}
  {%- if comment is not string %}
    {% do exceptions.raise_compiler_error('cannot escape a non-string: ' ~ comment) %}
  {%- endif %}
  {%- set mark = '$dbt_comment_literal_block$' -%}
  {%- if mark in comment %}
    {% do exceptions.raise_compiler_error('The string ' ~ mark ~ ' is not allowed in comments.') %}
  {%- endif %}
  {{- mark ~ comment ~ mark -}}
{% endmacro %}
