{#- A table macro of DuckDB's: a view that takes parameters. -#}
{% materialization table_function, adapter='duckdb' %}
  {%- set target_relation = api.Relation.create(identifier=model['alias'], schema=schema, database=database, type='view') -%}
  {%- set parameters = config.get('parameters') -%}
  {{ run_hooks(pre_hooks, inside_transaction=False) }}
  {{ run_hooks(pre_hooks, inside_transaction=True) }}
  {% call statement('main') -%}
    create or replace function {{ target_relation.render() }}(
        {{ parameters if parameters is string or parameters is number else (parameters or []) | join(', ') }}
      ) as table (
        {{ sql }});
  {%- endcall %}
  {{ run_hooks(post_hooks, inside_transaction=True) }}
  {% do persist_docs(target_relation, model) %}
  {{ adapter.commit() }}
  {{ run_hooks(post_hooks, inside_transaction=False) }}
  {{ return({'relations': [target_relation]}) }}
{% endmaterialization %}

{#- The rows of catalog.json, with dbt's names of their columns. -#}
{% macro duckdb__get_catalog(information_schema, schemas) -%}
  {%- call statement('catalog', fetch_result=True) -%}
    with relations as (
      select table_name, schema_name, 'BASE TABLE' as table_type, comment
      from duckdb_tables() where database_name = '{{ database }}'
      union all
      select view_name, schema_name, 'VIEW', comment
      from duckdb_views() where database_name = '{{ database }}'
    )
    select
      '{{ database }}' as table_database, r.schema_name as table_schema, r.table_name, r.table_type,
      r.comment as table_comment, c.column_name, c.column_index, c.data_type as column_type,
      c.comment as column_comment, null as table_owner
    from relations as r join duckdb_columns() as c using (schema_name, table_name)
    where (
      {%- for schema in schemas %}upper(r.schema_name) = upper('{{ schema }}'){{ ' or ' if not loop.last }}{% endfor -%}
    )
    order by r.schema_name, r.table_name, c.column_index
  {%- endcall -%}
  {{ return(load_result('catalog').table) }}
{%- endmacro %}

{#- Values of a statement are bound as the driver of Python's DuckDB has it. -#}
{% macro duckdb__get_binding_char() %}{{ return('?') }}{% endmacro %}
{% macro duckdb__get_batch_size() %}{{ return(10000) }}{% endmacro %}

{% macro location_exists(location) -%}{{ return(adapter.location_exists(location)) }}{%- endmacro %}
