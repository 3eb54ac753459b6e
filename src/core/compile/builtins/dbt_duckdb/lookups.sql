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
  {{ return(run_query(
    "select '" ~ schema_relation.database ~ "' as database, table_name as name, table_schema as schema,"
    ~ " if(table_type = 'VIEW', 'view', 'table') as type from system.information_schema.tables"
    ~ " where lower(table_schema) = '" ~ schema_relation.schema | lower
    ~ "' and lower(table_catalog) = '" ~ schema_relation.database | lower ~ "'"
  )) }}
{% endmacro %}
