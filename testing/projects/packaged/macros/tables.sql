{#- Never called: DuckDB has a materialization of this name of its own. -#}
{% materialization table, default %}
  {% do exceptions.raise_compiler_error('not the one for DuckDB') %}
{% endmaterialization %}
