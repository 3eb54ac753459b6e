{% macro get_rename_sql(relation, new_name) -%}{% do log('Applying RENAME to: ' ~ relation) %}{{ adapter.dispatch('get_rename_sql', 'dbt')(relation, new_name) }}{%- endmacro %}

{% macro default__get_rename_sql(relation, new_name) -%}
  {%- if relation.is_view %}{{ get_rename_view_sql(relation, new_name) }}
  {%- elif relation.is_table %}{{ get_rename_table_sql(relation, new_name) }}
  {%- elif relation.is_materialized_view %}{{ get_rename_materialized_view_sql(relation, new_name) }}
  {%- else %}{% do exceptions.raise_compiler_error('`get_rename_sql` has not been implemented for: ' ~ relation.type) %}{% endif -%}
{%- endmacro %}
