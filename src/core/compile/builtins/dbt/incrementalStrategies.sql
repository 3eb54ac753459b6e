{#- One macro for each strategy; each gets one dict: target_relation, temp_relation, unique_key, dest_columns, incremental_predicates. -#}
{% macro get_incremental_default_sql(arg_dict) %}
  {{ return(adapter.dispatch('get_incremental_default_sql', 'dbt')(arg_dict)) }}
{% endmacro %}

{% macro default__get_incremental_default_sql(arg_dict) %}
  {{ return(get_incremental_append_sql(arg_dict)) }}
{% endmacro %}

{% macro get_incremental_append_sql(arg_dict) %}
  {{ return(adapter.dispatch('get_incremental_append_sql', 'dbt')(arg_dict)) }}
{% endmacro %}

{% macro default__get_incremental_append_sql(arg_dict) %}
  {{ return(get_insert_into_sql(arg_dict['target_relation'], arg_dict['temp_relation'], arg_dict['dest_columns'])) }}
{% endmacro %}

{% macro get_insert_into_sql(target_relation, temp_relation, dest_columns) -%}
  {{ insert_from(target_relation, temp_relation, dest_columns) }}
{%- endmacro %}

{#- With the blanks of stock dbt: DuckDB's messages quote lines of the statement. -#}
{% macro insert_from(target, source, dest_columns) -%}
  {%- set columns = get_quoted_csv(dest_columns | map(attribute='name')) -%}
    insert into {{ target }} ({{ columns }})
    (
        select {{ columns }}
        from {{ source }}
    )
{%- endmacro %}

{% macro get_incremental_delete_insert_sql(arg_dict) %}
  {{ return(adapter.dispatch('get_incremental_delete_insert_sql', 'dbt')(arg_dict)) }}
{% endmacro %}

{% macro default__get_incremental_delete_insert_sql(arg_dict) %}
  {{ return(get_delete_insert_merge_sql(
    arg_dict['target_relation'], arg_dict['temp_relation'], arg_dict['unique_key'],
    arg_dict['dest_columns'], arg_dict['incremental_predicates']
  )) }}
{% endmacro %}

{% macro get_delete_insert_merge_sql(target, source, unique_key, dest_columns, incremental_predicates=none) -%}
  {{ adapter.dispatch('get_delete_insert_merge_sql', 'dbt')(target, source, unique_key, dest_columns, incremental_predicates) }}
{%- endmacro %}

{#- The rows of `source` replace those of `target` that have their key; for any database. -#}
{% macro default__get_delete_insert_merge_sql(target, source, unique_key, dest_columns, incremental_predicates) -%}
  {%- if unique_key -%}
  {%- set keys = unique_key if unique_key is string else unique_key | join(', ') -%}
  delete from {{ target }} as DBT_INTERNAL_DEST
  where ({{ keys }}) in (
    select distinct {{ keys }} from {{ source }} as DBT_INTERNAL_SOURCE
  )
  {%- for predicate in incremental_predicates or [] %}
    and {{ predicate }}
  {%- endfor %};
  {% endif -%}
  {{ insert_from(target, source, dest_columns) }}
{%- endmacro %}

{% macro get_incremental_merge_sql(arg_dict) %}
  {{ return(adapter.dispatch('get_incremental_merge_sql', 'dbt')(arg_dict)) }}
{% endmacro %}

{% macro default__get_incremental_merge_sql(arg_dict) %}
  {{ return(get_merge_sql(
    arg_dict['target_relation'], arg_dict['temp_relation'], arg_dict['unique_key'],
    arg_dict['dest_columns'], arg_dict['incremental_predicates']
  )) }}
{% endmacro %}

{#- `predicates` is what dbt called the last one before. -#}
{% macro get_merge_sql(target, source, unique_key, dest_columns, incremental_predicates=none) -%}
  {{ '' }}
  {% set incremental_predicates = kwargs.get('predicates', incremental_predicates) %}
  {{ adapter.dispatch('get_merge_sql', 'dbt')(target, source, unique_key, dest_columns, incremental_predicates) }}
{%- endmacro %}

{% macro get_merge_update_columns(merge_update_columns, merge_exclude_columns, dest_columns) %}
  {{ return(adapter.dispatch('get_merge_update_columns', 'dbt')(merge_update_columns, merge_exclude_columns, dest_columns)) }}
{% endmacro %}

{% macro default__get_merge_update_columns(merge_update_columns, merge_exclude_columns, dest_columns) %}
  {%- if merge_update_columns and merge_exclude_columns -%}
    {% do exceptions.raise_compiler_error(
      'Model cannot specify merge_update_columns and merge_exclude_columns. Please update model to use only one config'
    ) %}
  {%- endif -%}
  {%- if merge_update_columns -%}{{ return(merge_update_columns) }}{%- endif -%}
  {%- set left_out = merge_exclude_columns | map('lower') | list -%}
  {%- set columns = [] -%}
  {%- for column in dest_columns if column.column | lower not in left_out -%}
    {%- do columns.append(column.quoted) -%}
  {%- endfor -%}
  {{ return(columns) }}
{% endmacro %}

{% macro get_incremental_microbatch_sql(arg_dict) %}
  {{ return(adapter.dispatch('get_incremental_microbatch_sql', 'dbt')(arg_dict)) }}
{% endmacro %}

{% macro default__get_incremental_microbatch_sql(arg_dict) %}
  {% do exceptions.raise_not_implemented('microbatch materialization strategy not implemented for adapter ' ~ adapter.type()) %}
{% endmacro %}
