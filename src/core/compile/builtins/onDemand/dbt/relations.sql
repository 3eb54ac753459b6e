{#- One statement for each thing that can be done with a relation, whatever it is: get_rename_sql and so on. -#}
{% macro get_rename_sql(relation, new_name) -%}{% do log('Applying RENAME to: ' ~ relation) %}{{ adapter.dispatch('get_rename_sql', 'dbt')(relation, new_name) }}{%- endmacro %}
{% macro default__get_rename_sql(relation, new_name) -%}
  {%- if relation.is_view %}{{ get_rename_view_sql(relation, new_name) }}
  {%- elif relation.is_table %}{{ get_rename_table_sql(relation, new_name) }}
  {%- elif relation.is_materialized_view %}{{ get_rename_materialized_view_sql(relation, new_name) }}
  {%- else %}{% do exceptions.raise_compiler_error('`get_rename_sql` has not been implemented for: ' ~ relation.type) %}{% endif -%}
{%- endmacro %}

{% macro get_create_intermediate_sql(relation, sql) -%}{% do log('Applying CREATE INTERMEDIATE to: ' ~ relation) %}{{ adapter.dispatch('get_create_intermediate_sql', 'dbt')(relation, sql) }}{%- endmacro %}
{% macro default__get_create_intermediate_sql(relation, sql) -%}
  {%- set intermediate = make_intermediate_relation(relation) -%}
  {{ get_drop_sql(intermediate) }};
  {{ get_create_sql(intermediate, sql) }}
{%- endmacro %}
{% macro get_rename_intermediate_sql(relation) -%}{% do log('Applying RENAME INTERMEDIATE to: ' ~ relation) %}{{ adapter.dispatch('get_rename_intermediate_sql', 'dbt')(relation) }}{%- endmacro %}
{% macro default__get_rename_intermediate_sql(relation) -%}
  {{ get_rename_sql(make_intermediate_relation(relation), relation.identifier) }}
{%- endmacro %}
{% macro get_create_backup_sql(relation) -%}{% do log('Applying CREATE BACKUP to: ' ~ relation) %}{{ adapter.dispatch('get_create_backup_sql', 'dbt')(relation) }}{%- endmacro %}
{% macro default__get_create_backup_sql(relation) -%}
  {%- set backup = make_backup_relation(relation, relation.type) -%}
  {{ get_drop_sql(backup) }};
  {{ get_rename_sql(relation, backup.identifier) }}
{%- endmacro %}
{% macro get_drop_backup_sql(relation) -%}{% do log('Applying DROP BACKUP to: ' ~ relation) %}{{ adapter.dispatch('get_drop_backup_sql', 'dbt')(relation) }}{%- endmacro %}
{% macro default__get_drop_backup_sql(relation) -%}
  {{ get_drop_sql(make_backup_relation(relation, relation.type)) }}
{%- endmacro %}

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

{#- dbt has these for each kind of relation, and none of them for DuckDB: a project may write them. -#}
{% macro get_rename_view_sql(relation, new_name) -%}{{ adapter.dispatch('get_rename_view_sql', 'dbt')(relation, new_name) }}{%- endmacro %}
{% macro default__get_rename_view_sql(relation, new_name) %}{% do exceptions.raise_compiler_error("`get_rename_view_sql` has not been implemented for this adapter.") %}{% endmacro %}
{% macro get_replace_view_sql(relation, sql) -%}{{ adapter.dispatch('get_replace_view_sql', 'dbt')(relation, sql) }}{%- endmacro %}
{% macro default__get_replace_view_sql(relation, sql) %}{% do exceptions.raise_compiler_error("`get_replace_view_sql` has not been implemented for this adapter.") %}{% endmacro %}
{% macro get_rename_table_sql(relation, new_name) -%}{{ adapter.dispatch('get_rename_table_sql', 'dbt')(relation, new_name) }}{%- endmacro %}
{% macro default__get_rename_table_sql(relation, new_name) %}{% do exceptions.raise_compiler_error("`get_rename_table_sql` has not been implemented for this adapter.") %}{% endmacro %}
{% macro get_replace_table_sql(relation, sql) -%}{{ adapter.dispatch('get_replace_table_sql', 'dbt')(relation, sql) }}{%- endmacro %}
{% macro default__get_replace_table_sql(relation, sql) %}{% do exceptions.raise_compiler_error("`get_replace_table_sql` has not been implemented for this adapter.") %}{% endmacro %}
{% macro get_rename_materialized_view_sql(relation, new_name) -%}{{ adapter.dispatch('get_rename_materialized_view_sql', 'dbt')(relation, new_name) }}{%- endmacro %}
{% macro default__get_rename_materialized_view_sql(relation, new_name) %}{% do exceptions.raise_compiler_error("`get_rename_materialized_view_sql` has not been implemented for this adapter.") %}{% endmacro %}
{% macro get_replace_materialized_view_sql(relation, sql) -%}{{ adapter.dispatch('get_replace_materialized_view_sql', 'dbt')(relation, sql) }}{%- endmacro %}
{% macro default__get_replace_materialized_view_sql(relation, sql) %}{% do exceptions.raise_compiler_error("`get_replace_materialized_view_sql` has not been implemented for this adapter.") %}{% endmacro %}

{#- A table in the way of a view: create_or_replace_view is a materialization's whole work, for a project's own one. -#}
{% macro create_or_replace_view() %}
  {%- set existing = adapter.get_relation(database=database, schema=schema, identifier=model['alias']) -%}
  {%- set target_relation = api.Relation.create(identifier=model['alias'], schema=schema, database=database, type='view') -%}
  {{ run_hooks(pre_hooks) }}
  {%- if existing is not none and existing.is_table %}{{ handle_existing_table(should_full_refresh(), existing) }}{% endif -%}
  {% call statement('main') -%}
    {{ get_create_view_as_sql(target_relation, sql) }}
  {%- endcall %}
  {%- set is_view = existing is not none and existing.is_view -%}
  {% do apply_grants(target_relation, config.get('grants'), should_revoke=should_revoke(is_view, full_refresh_mode=True)) %}
  {{ run_hooks(post_hooks) }}
  {{ return({'relations': [target_relation]}) }}
{% endmacro %}
{% macro handle_existing_table(full_refresh, old_relation) -%}{{ adapter.dispatch('handle_existing_table', 'dbt')(full_refresh, old_relation) }}{%- endmacro %}
{% macro default__handle_existing_table(full_refresh, old_relation) %}
  {% do log('Dropping relation ' ~ old_relation.render() ~ ' because it is of type ' ~ old_relation.type) %}
  {{ adapter.drop_relation(old_relation) }}
{% endmacro %}
{% macro drop_schema_named(schema_name) -%}{{ return(adapter.dispatch('drop_schema_named', 'dbt')(schema_name)) }}{%- endmacro %}
{% macro default__drop_schema_named(schema_name) %}{{ adapter.drop_schema(api.Relation.create(schema=schema_name)) }}{% endmacro %}
