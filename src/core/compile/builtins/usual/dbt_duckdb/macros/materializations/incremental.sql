{% materialization incremental, adapter='duckdb', supported_languages=['sql', 'python'] %}
  {%- set existing = load_cached_relation(this) -%}
  {%- set target_relation = this.incorporate(type='table') -%}
  {%- set unique_key = config.get('unique_key') -%}
  {%- set temp_relation = make_temp_relation(target_relation) -%}
  {%- set intermediate = make_intermediate_relation(target_relation) -%}
  {%- set backup = make_backup_relation(target_relation, 'table' if existing is none else existing.type) -%}
  {%- set full_refresh = should_full_refresh() -%}
  {%- set on_schema_change = incremental_validate_on_schema_change(config.get('on_schema_change'), default='ignore') -%}
  {%- set rebuild = existing is none or existing.is_view or full_refresh -%}
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

  {% call statement('main') %}
    {{- build_sql }}
  {% endcall %}

  {% if existing is not none and rebuild %}
    {% do _replace_relation(existing, intermediate, target_relation, backup) %}
  {% endif %}
  {% do apply_grants(target_relation, config.get('grants'), should_revoke=should_revoke(existing, full_refresh)) %}
  {#- dbt asks once more, which a project's own macro may see. -#}
  {% if existing is none or existing.is_view or should_full_refresh() %}{% do create_indexes(target_relation) %}{% endif %}
  {% do persist_docs(target_relation, model) %}
  {{ run_hooks(post_hooks, inside_transaction=True) }}
  {% do adapter.commit() %}
  {#- Looking for indexes begins a transaction that nothing commits: the old table stays until the next run, as in stock dbt. -#}
  {% if existing is not none and rebuild %}
    {% do drop_indexes_on_relation(backup) %}
    {% do adapter.drop_relation(backup) %}
  {% endif %}
  {% if not rebuild %}{% do adapter.drop_temporary(temp_relation) %}{% endif %}
  {{ run_hooks(post_hooks, inside_transaction=False) }}

  {{ return({'relations': [target_relation]}) }}
{% endmaterialization %}
