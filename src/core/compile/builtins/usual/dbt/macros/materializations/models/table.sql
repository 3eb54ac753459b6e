{#- What counts on DuckDB is the adapter's; a project that names this one means the same. -#}
{% materialization table, default %}{{ return(materialization_table_duckdb()) }}{% endmaterialization %}
