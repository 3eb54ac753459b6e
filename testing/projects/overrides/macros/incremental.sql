{#- dbt-duckdb goes to its own merge without asking this one. -#}
{% macro get_merge_sql(target, source, unique_key, dest_columns, incremental_predicates=none) %}
  {% do log('get_merge_sql', info=true) %}
  insert into {{ target }} select * from {{ source }}
{% endmacro %}

{% macro default__get_delete_insert_merge_sql(target, source, unique_key, dest_columns, incremental_predicates) %}
  {% do log('delete and insert by ' ~ unique_key, info=true) %}
  {% set names = get_quoted_csv(dest_columns | map(attribute='name')) %}
  delete from {{ target }} where v < 15;
  insert into {{ target }} ({{ names }}) select {{ names }} from {{ source }}
{% endmacro %}

{% macro default__process_schema_changes(on_schema_change, source_relation, target_relation) %}
  {% do log('schema: ' ~ on_schema_change, info=true) %}
  {{ return({}) }}
{% endmacro %}

{% macro get_incremental_late_sql(arg_dict) %}
  {% do log('late: ' ~ arg_dict.keys() | list, info=true) %}
  insert into {{ arg_dict['target_relation'] }} select * from {{ arg_dict['temp_relation'] }} where id > 2
{% endmacro %}
