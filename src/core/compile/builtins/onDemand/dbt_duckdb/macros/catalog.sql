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
