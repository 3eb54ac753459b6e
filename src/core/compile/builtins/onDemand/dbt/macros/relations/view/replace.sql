{% macro get_replace_view_sql(relation, sql) -%}{{ adapter.dispatch('get_replace_view_sql', 'dbt')(relation, sql) }}{%- endmacro %}

{% macro default__get_replace_view_sql(relation, sql) %}{% do exceptions.raise_compiler_error("`get_replace_view_sql` has not been implemented for this adapter.") %}{% endmacro %}

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
