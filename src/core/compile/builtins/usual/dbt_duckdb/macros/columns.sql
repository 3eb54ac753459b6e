{% macro duckdb__alter_relation_add_remove_columns(relation, add_columns, remove_columns) %}
  {% for column in add_columns or [] %}
    {% call statement() %}
      alter table {{ relation }} add column {{ adapter.quote(column.name) }} {{ column.data_type }}
    {% endcall %}
  {% endfor %}
  {% for column in remove_columns or [] %}
    {% call statement() %}
      alter table {{ relation }} drop column {{ adapter.quote(column.name) }}
    {% endcall %}
  {% endfor %}
{% endmacro %}
