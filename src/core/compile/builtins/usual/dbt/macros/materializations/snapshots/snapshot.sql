{#-
  A snapshot keeps every version of a row. The first run copies the query; later runs close the versions that have
  changed (dbt_valid_to) and add the new ones.
-#}
{% materialization snapshot, default %}
  {%- set exists, found = get_or_create_relation(this.database, this.schema, this.identifier, 'table') -%}
  {%- set existing = found if exists else none -%}
  {%- set target_relation = this.incorporate(type='table') -%}
  {%- set names = config.get('snapshot_table_column_names') or get_snapshot_table_column_names() -%}
  {% if existing is not none and not existing.is_table %}
    {% do exceptions.relation_wrong_type(existing, 'table') %}
  {% endif %}

  {{ run_hooks(pre_hooks, inside_transaction=False) }}
  {{ run_hooks(pre_hooks, inside_transaction=True) }}

  {% set strategy_macro = strategy_dispatch(config.get('strategy')) %}
  {% set strategy = strategy_macro(model, "snapshotted_data", "source_data", model['config'], existing is not none) %}

  {% if existing is none %}
    {% set first_sql = build_snapshot_table(strategy, model['compiled_code']) %}
    {% set checked_sql = first_sql %}
    {% set final_sql = create_table_as(False, target_relation, first_sql) %}
  {% else %}
    {% do adapter.assert_valid_snapshot_target_given_strategy(existing, names, strategy) %}
    {% set checked_sql = snapshot_staging_table(strategy, model['compiled_code'], existing) %}
    {% do drop_relation_if_exists(load_cached_relation(_make_snapshot_staging_relation(target_relation))) %}
    {% set staging_table = build_snapshot_staging_table(strategy, model['compiled_code'], existing) %}
    {% do adapter.expand_target_column_types(from_relation=staging_table, to_relation=existing) %}
    {% set internal = ['dbt_change_type', 'dbt_unique_key'] %}
    {% if strategy.unique_key is not string %}
      {% for key in strategy.unique_key %}{% do internal.append('dbt_unique_key_' ~ loop.index) %}{% endfor %}
    {% endif %}
    {% set missing = [] %}
    {% for column in adapter.get_missing_columns(staging_table, existing) if column.name | lower not in internal %}
      {% do missing.append(column) %}
    {% endfor %}
    {% do create_columns(existing, missing) %}
    {% set quoted = [] %}
    {% for column in adapter.get_columns_in_relation(staging_table) if column.name | lower not in internal %}
      {% do quoted.append(adapter.quote(column.name)) %}
    {% endfor %}
    {% set final_sql = snapshot_merge_sql(target=existing, source=staging_table, insert_cols=quoted) %}
  {% endif %}
  {% do check_time_data_types(checked_sql) %}
  {% call statement('main') %}
    {{ final_sql }}
  {% endcall %}

  {% do apply_grants(target_relation, config.get('grants'), should_revoke=should_revoke(existing, False)) %}
  {% do persist_docs(target_relation, model) %}
  {% if existing is none %}{% do create_indexes(target_relation) %}{% endif %}
  {{ run_hooks(post_hooks, inside_transaction=True) }}
  {% do adapter.commit() %}
  {% if staging_table is defined %}{% do post_snapshot(staging_table) %}{% endif %}
  {{ run_hooks(post_hooks, inside_transaction=False) }}

  {{ return({'relations': [target_relation]}) }}
{% endmaterialization %}
