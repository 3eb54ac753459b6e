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
