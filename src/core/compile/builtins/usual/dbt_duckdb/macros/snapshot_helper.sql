{#- Closes old versions, then adds new ones; with the blanks of stock dbt, as DuckDB's messages quote lines. -#}
{% macro duckdb__snapshot_merge_sql(target, source, insert_cols) -%}
    {%- set names = config.get('snapshot_table_column_names') or get_snapshot_table_column_names() -%}
    {%- set valid_to = 'DBT_INTERNAL_TARGET.' ~ names.dbt_valid_to -%}
    {%- set current = config.get('dbt_valid_to_current') -%}
    {%- set is_open = valid_to ~ ' is null' -%}
    update {{ target }} as DBT_INTERNAL_TARGET
    set {{ names.dbt_valid_to }} = DBT_INTERNAL_SOURCE.{{ names.dbt_valid_to }}
    from {{ source }} as DBT_INTERNAL_SOURCE
    where DBT_INTERNAL_SOURCE.{{ names.dbt_scd_id }}::text = DBT_INTERNAL_TARGET.{{ names.dbt_scd_id }}::text
      and DBT_INTERNAL_SOURCE.dbt_change_type::text in ('update'::text, 'delete'::text)

        and {{ '(' ~ valid_to ~ ' = ' ~ current ~ ' or ' ~ is_open ~ ')' if current else is_open }};


    insert into {{ target }} ({{ insert_cols | join(', ') }})
    select {% for column in insert_cols %}DBT_INTERNAL_SOURCE.{{ column }}{{ ',' if not loop.last }}{% endfor %}
    from {{ source }} as DBT_INTERNAL_SOURCE
    where DBT_INTERNAL_SOURCE.dbt_change_type::text = 'insert'::text;
{%- endmacro %}

{#- No temporary table, for all its name: it lies in the schema of the connection. -#}
{% macro build_snapshot_staging_table(strategy, sql, target_relation) %}
  {% set staging = make_temp_relation(target_relation) %}
  {% call statement('build_snapshot_staging_relation') %}
    {{ create_table_as(False, staging, snapshot_staging_table(strategy, sql, target_relation)) }}
  {% endcall %}
  {{ return(staging) }}
{% endmacro %}

{% macro duckdb__post_snapshot(staging_relation) %}
  {{ return(drop_relation(staging_relation)) }}
{% endmacro %}
