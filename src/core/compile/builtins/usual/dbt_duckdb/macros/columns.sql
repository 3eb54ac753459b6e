{% macro duckdb__alter_relation_add_remove_columns(relation, add_columns, remove_columns) %}
  {#- quoted as the project quotes identifiers; the blanks are those that DuckDB's messages show -#}
  {% for column in add_columns or [] %}
    {% do run_query('alter ' ~ relation.type ~ ' ' ~ relation ~ ' add column\n           ' ~ api.Relation.create(identifier=column.name) ~ ' ' ~ column.data_type) %}
  {% endfor %}
  {% for column in remove_columns or [] %}
    {% do run_query('alter ' ~ relation.type ~ ' ' ~ relation ~ ' drop column\n          ' ~ api.Relation.create(identifier=column.name)) %}
  {% endfor %}
{% endmacro %}
