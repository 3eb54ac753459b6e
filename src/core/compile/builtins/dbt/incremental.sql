{% macro is_incremental() %}
  {% if not execute %}{{ return(False) }}{% endif %}
  {% set existing = adapter.get_relation(this.database, this.schema, this.table) %}
  {{ return(
    existing is not none
    and existing.type == 'table'
    and model.config.materialized == 'incremental'
    and not should_full_refresh()
  ) }}
{% endmacro %}

{#- The model's own full_refresh config wins over the command's flag. -#}
{% macro should_full_refresh() %}
  {% set configured = config.get('full_refresh') %}
  {{ return(flags.FULL_REFRESH if configured is none else configured) }}
{% endmacro %}

{% macro should_store_failures() %}
  {% set configured = config.get('store_failures') %}
  {{ return(flags.STORE_FAILURES if configured is none else configured) }}
{% endmacro %}

{% materialization incremental, default %}
  {%- set existing = load_cached_relation(this) -%}
  {%- set target_relation = this.incorporate(type='table') -%}
  {%- set unique_key = config.get('unique_key') -%}
  {%- set full_refresh = should_full_refresh() -%}
  {%- set on_schema_change = incremental_validate_on_schema_change(config.get('on_schema_change'), default='ignore') -%}
  {%- set rebuild = existing is none or existing.is_view or full_refresh -%}
  {%- set temp_relation = make_temp_relation(target_relation) -%}
  {%- set intermediate = make_intermediate_relation(target_relation) -%}
  {%- set backup = make_backup_relation(target_relation, 'table' if existing is none else existing.type) -%}
  {% do drop_relation_if_exists(load_cached_relation(intermediate)) %}
  {% do drop_relation_if_exists(load_cached_relation(backup)) %}

  {{ run_hooks(pre_hooks, inside_transaction=False) }}
  {{ run_hooks(pre_hooks, inside_transaction=True) }}

  {#- What hooks have changed, the new rows see: they are read after the hooks. -#}
  {% if existing is none %}
    {% set build_sql = create_table_as(False, target_relation, compiled_code, 'sql') %}
  {% elif rebuild %}
    {% set build_sql = create_table_as(False, intermediate, compiled_code, 'sql') %}
  {% else %}
    {% do run_query(create_table_as(True, temp_relation, compiled_code, 'sql')) %}
    {% do adapter.expand_target_column_types(from_relation=temp_relation, to_relation=target_relation) %}
    {% set changed = process_schema_changes(on_schema_change, temp_relation, existing) %}
    {% set make_sql = adapter.get_incremental_strategy_macro(context, config.get('incremental_strategy') or 'default') %}
    {% set build_sql = make_sql({
      'target_relation': target_relation,
      'temp_relation': temp_relation,
      'unique_key': unique_key,
      'dest_columns': changed if changed else adapter.get_columns_in_relation(existing),
      'incremental_predicates': config.get('predicates', none) or config.get('incremental_predicates', none)
    }) %}
  {% endif %}

  {% call statement('main') -%}
    {{ build_sql }}
  {%- endcall %}

  {% if existing is not none and rebuild %}
    {% do replace_relation(existing, intermediate, target_relation, backup) %}
  {% endif %}
  {% do apply_grants(target_relation, config.get('grants'), should_revoke=should_revoke(existing, full_refresh)) %}
  {% do persist_docs(target_relation, model) %}
  {% if rebuild %}{% do create_indexes(target_relation) %}{% endif %}
  {{ run_hooks(post_hooks, inside_transaction=True) }}
  {% do adapter.commit() %}
  {% if existing is not none and rebuild %}{% do adapter.drop_relation(backup) %}{% endif %}
  {% if not rebuild %}{% do adapter.drop_temporary(temp_relation) %}{% endif %}
  {{ run_hooks(post_hooks, inside_transaction=False) }}

  {{ return({'relations': [target_relation]}) }}
{% endmaterialization %}

{% macro incremental_validate_on_schema_change(on_schema_change, default='ignore') %}
  {% set known = ['sync_all_columns', 'append_new_columns', 'fail', 'ignore'] %}
  {% if on_schema_change not in known %}
    {% do log('Invalid value for on_schema_change (' ~ on_schema_change ~ ') specified. Setting default value of ' ~ default ~ '.') %}
    {{ return(default) }}
  {% endif %}
  {{ return(on_schema_change) }}
{% endmacro %}

{#- Which columns the new rows and the table differ in. -#}
{% macro check_for_schema_changes(source_relation, target_relation) %}
  {{ return(adapter.dispatch('check_for_schema_changes', 'dbt')(source_relation, target_relation)) }}
{% endmacro %}

{% macro default__check_for_schema_changes(source_relation, target_relation) %}
  {% set source_columns = adapter.get_columns_in_relation(source_relation) %}
  {% set target_columns = adapter.get_columns_in_relation(target_relation) %}
  {% set added = diff_columns(source_columns, target_columns) %}
  {% set removed = diff_columns(target_columns, source_columns) %}
  {% set changed_types = diff_column_data_types(source_columns, target_columns) %}
  {{ return({
    'schema_changed': (added or removed or changed_types) | length > 0,
    'source_not_in_target': added,
    'target_not_in_source': removed,
    'source_columns': source_columns,
    'target_columns': target_columns,
    'new_target_types': changed_types
  }) }}
{% endmacro %}

{#- Brings the table's columns to those of the new rows as far as the config allows; the columns to insert. -#}
{% macro process_schema_changes(on_schema_change, source_relation, target_relation) %}
  {{ return(adapter.dispatch('process_schema_changes', 'dbt')(on_schema_change, source_relation, target_relation)) }}
{% endmacro %}

{% macro default__process_schema_changes(on_schema_change, source_relation, target_relation) %}
  {% if on_schema_change == 'ignore' %}{{ return({}) }}{% endif %}
  {% set changes = check_for_schema_changes(source_relation, target_relation) %}
  {% if changes['schema_changed'] %}
    {% if on_schema_change == 'fail' %}
      {% set message = [
        "The source and target schemas on this incremental model are out of sync!",
        "They can be reconciled in several ways:",
        "  - set the `on_schema_change` config to either append_new_columns or sync_all_columns, depending on your situation.",
        "  - Re-run the incremental model with `full_refresh: True` to update the target schema.",
        "  - update the schema manually and re-run the process.",
        "",
        "Additional troubleshooting context:",
        "   Source columns not in target: " ~ changes['source_not_in_target'],
        "   Target columns not in source: " ~ changes['target_not_in_source'],
        "   New column types: " ~ changes['new_target_types']
      ] | join('\n') | indent(14, first=true) %}
      {#- dbt's message begins and ends with these blanks. -#}
      {% do exceptions.raise_compiler_error('\n' ~ message ~ '\n' ~ ' ' * 10) %}
    {% endif %}
    {% do sync_column_schemas(on_schema_change, target_relation, changes) %}
  {% endif %}
  {{ return(changes['source_columns']) }}
{% endmacro %}

{% macro sync_column_schemas(on_schema_change, target_relation, schema_changes_dict) %}
  {{ return(adapter.dispatch('sync_column_schemas', 'dbt')(on_schema_change, target_relation, schema_changes_dict)) }}
{% endmacro %}

{% macro default__sync_column_schemas(on_schema_change, target_relation, schema_changes_dict) %}
  {% set added = schema_changes_dict['source_not_in_target'] %}
  {% if on_schema_change == 'append_new_columns' %}
    {% if added | length > 0 %}
      {% do alter_relation_add_remove_columns(target_relation, added, none) %}
    {% endif %}
  {% elif on_schema_change == 'sync_all_columns' %}
    {% set removed = schema_changes_dict['target_not_in_source'] %}
    {% if added | length > 0 or removed | length > 0 %}
      {% do alter_relation_add_remove_columns(target_relation, added, removed) %}
    {% endif %}
    {% for change in schema_changes_dict['new_target_types'] %}
      {% do alter_column_type(target_relation, change['column_name'], change['new_type']) %}
    {% endfor %}
  {% endif %}
{% endmacro %}
