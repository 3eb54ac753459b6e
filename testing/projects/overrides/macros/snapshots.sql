{% macro duckdb__snapshot_merge_sql(target, source, insert_cols) %}
  {% do log('snapshot of ' ~ insert_cols | length ~ ' columns', info=true) %}
  insert into {{ target }} ({{ insert_cols | join(', ') }})
  select {{ insert_cols | join(', ') }} from {{ source }} where dbt_change_type = 'insert'
{% endmacro %}

{% macro snapshot_growing_strategy(node, snapshotted_rel, current_rel, model_config, target_exists) %}
  {% set own = snapshot_timestamp_strategy(node, snapshotted_rel, current_rel, model_config, target_exists) %}
  {% do own.update({'row_changed': '(' ~ snapshotted_rel ~ '.v < ' ~ current_rel ~ '.v)'}) %}
  {{ return(own) }}
{% endmacro %}
