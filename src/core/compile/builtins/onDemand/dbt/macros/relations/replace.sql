{% macro get_replace_sql(existing_relation, target_relation, sql) -%}{% do log('Applying REPLACE to: ' ~ existing_relation) %}{{ adapter.dispatch('get_replace_sql', 'dbt')(existing_relation, target_relation, sql) }}{%- endmacro %}

{#- In place where the database can, else by way of the names beside it that can be renamed. -#}
{% macro default__get_replace_sql(existing_relation, target_relation, sql) -%}
  {%- set in_place = existing_relation.type == target_relation.type and existing_relation.can_be_replaced -%}
  {%- set stages = target_relation.can_be_renamed -%}
  {%- set keeps = existing_relation.can_be_renamed -%}
  {%- if in_place and existing_relation.is_view %}{{ get_replace_view_sql(target_relation, sql) }}
  {%- elif in_place and existing_relation.is_table %}{{ get_replace_table_sql(target_relation, sql) }}
  {%- elif in_place and existing_relation.is_materialized_view %}{{ get_replace_materialized_view_sql(target_relation, sql) }}
  {%- else %}
  {%- if stages %}{{ get_create_intermediate_sql(target_relation, sql) }};{% endif %}
  {{ get_create_backup_sql(existing_relation) if keeps else get_drop_sql(existing_relation) }};
  {{ get_rename_intermediate_sql(target_relation) if stages else get_create_sql(target_relation, sql) }}
  {%- if keeps %};
  {{ get_drop_backup_sql(existing_relation) }}{% endif %}
  {%- endif -%}
{%- endmacro %}
