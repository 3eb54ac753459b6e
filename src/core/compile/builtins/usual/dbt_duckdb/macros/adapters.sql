{% macro get_column_names() %}
  (
    {% for column in model['columns'].values() %}
      {{ '' }}
      {{ column['name'] }} {{ ',' if not loop.last }}
    {% endfor %}
  )
{% endmacro %}

{#- Not from information_schema.columns, as stock dbt asks: that view over the same rows takes five times as long. -#}
{% macro duckdb__get_columns_in_relation(relation) -%}
  {% call statement('get_columns_in_relation', fetch_result=True) %}
    select column_name, data_type, character_maximum_length, numeric_precision, numeric_scale
    from duckdb_columns()
    where table_name = '{{ relation.identifier }}'
    {%- if relation.schema %}
      and lower(schema_name) = '{{ relation.schema | lower }}'
    {%- endif %}
    {%- if relation.database %}
      and lower(database_name) = '{{ relation.database | lower }}'
    {%- endif %}
    order by column_index
  {% endcall %}
  {{ return(sql_convert_columns_in_relation(load_result('get_columns_in_relation').table)) }}
{%- endmacro %}

{% macro duckdb__drop_relation(relation) -%}
  {% call statement('drop_relation', auto_begin=False) %}
    drop {{ relation.type or 'table' }} if exists {{ relation }} cascade
  {% endcall %}
{%- endmacro %}

{% macro duckdb__rename_relation(from_relation, to_relation) -%}
  {% call statement('rename_relation') %}
    alter {{ from_relation.type }} {{ from_relation }} rename to {{ adapter.quote(to_relation.identifier) }}
  {% endcall %}
{%- endmacro %}

{#- A temporary table lives outside of every schema; the stamp keeps two runs apart. -#}
{% macro duckdb__make_temp_relation(base_relation, suffix) %}
  {% set stamp = run_started_at.strftime("%Y%m%d%H%M%S%f") %}
  {{ return(base_relation.incorporate(
    path={"identifier": base_relation.identifier ~ suffix ~ stamp, "schema": none, "database": none}
  )) }}
{% endmacro %}

{#- The blanks are those of stock dbt's statements: DuckDB's messages name lines of them. A temporary table takes no
    constraints, but what its columns are is looked at too. -#}
{% macro duckdb__create_table_as(temporary, relation, compiled_code, language='sql') -%}
  {%- set is_bound = config.get('contract').enforced %}
    {% if is_bound %}
      {{ get_assert_columns_equivalent(compiled_code) }}
    {% endif %}
    {{- config.get('sql_header') or '' }}

    create {{ 'temporary' if temporary }} table
      {{ relation.include(database=(not temporary), schema=(not temporary)) }}
  {% if is_bound and not temporary %}
  {{ get_table_columns_and_constraints() }} ;
    insert into {{ relation }} {{ get_column_names() }} (
      {{ get_select_subquery(compiled_code) }}
    );
  {%- else %}
    as (
      {{ compiled_code }}
    );
  {%- endif %}
  {{ '' }}
{%- endmacro %}

{% macro duckdb__create_view_as(relation, sql) %}
  {% if config.get('contract').enforced %}
    {{ get_assert_columns_equivalent(sql) }}
  {%- endif %}
  {{- config.get('sql_header') or '' }}
  create view {{ relation }} as (
    {{ sql }}
  );
{% endmacro %}

{% macro duckdb__current_timestamp() -%}
  now()
{%- endmacro %}

{% macro duckdb__snapshot_get_time() -%}
  {{ current_timestamp() }}::timestamp
{%- endmacro %}

{% macro duckdb__snapshot_string_as_time(timestamp) -%}
  {{ return("'" ~ timestamp ~ "'::timestamp") }}
{%- endmacro %}

{% macro duckdb__apply_grants(relation, grant_config, should_revoke=True) %}
  {%- if grant_config %}
    {{ adapter.warn_once("DuckDB adapter: Grants for relations are not supported by DuckDB") }}
  {%- endif %}
{% endmacro %}

{#- DuckDB cannot rename a table that has indexes: they are dropped first. -#}
{% macro drop_indexes_on_relation(relation) -%}
  {% call statement('relation_indexes', fetch_result=True) %}
    select index_name from duckdb_indexes()
    where schema_name = '{{ relation.schema }}' and table_name = '{{ relation.identifier }}'
  {% endcall %}
  {% for row in load_result('relation_indexes').table.rows %}
    {% call statement() %}
      drop index {{ relation.without_identifier() }}.{{ adapter.quote(row[0]) }}
    {% endcall %}
  {% endfor %}
{%- endmacro %}

{% macro duckdb__get_create_index_sql(relation, index_dict) -%}
  {%- set index = adapter.parse_index(index_dict) -%}
  create {{ 'unique ' if index.unique }}index {{ adapter.quote(index.render(relation)) }} on {{ relation }} ({{ index.columns | join(', ') }});
{%- endmacro %}

{% macro duckdb__get_incremental_default_sql(arg_dict) %}
  {{ return(get_incremental_delete_insert_sql(arg_dict)) }}
{% endmacro %}

{% macro duckdb__check_schema_exists(information_schema, schema) %}
  {{ return(run_query(
    "select count(*) from system.information_schema.schemata where lower(schema_name) = '" ~ schema | lower
    ~ "' and lower(catalog_name) = '" ~ information_schema.database | lower ~ "'"
  )) }}
{% endmacro %}

{% macro duckdb__list_schemas(database) %}
  {% set of_database = " where lower(catalog_name) = '" ~ database | lower ~ "'" if database is not none else '' %}
  {{ return(run_query('select schema_name from system.information_schema.schemata' ~ of_database)) }}
{% endmacro %}

{% macro duckdb__list_relations_without_caching(schema_relation) %}
  {% call statement('list_relations_without_caching', fetch_result=True) %}
    select '{{ schema_relation.database }}' as database, table_name as name, table_schema as schema,
      if(table_type = 'VIEW', 'view', 'table') as type
    from system.information_schema.tables
    where lower(table_schema) = '{{ schema_relation.schema | lower }}'
      and lower(table_catalog) = '{{ schema_relation.database | lower }}'
  {% endcall %}
  {{ return(load_result('list_relations_without_caching').table) }}
{% endmacro %}

{% macro duckdb__create_schema(relation) %}
  {% call statement('create_schema') %}
    create schema if not exists {{ relation.without_identifier() }}
  {% endcall %}
{% endmacro %}

{% macro duckdb__drop_schema(relation) %}
  {% call statement('drop_schema') %}
    drop schema if exists {{ relation.without_identifier() }} cascade
  {% endcall %}
{% endmacro %}
