{% materialization incremental, default %}{{ return(materialization_incremental_duckdb()) }}{% endmaterialization %}
