{#- Runs the block's SQL and keeps what came back under `name`, for load_result. -#}
{% macro statement(name=None, fetch_result=False, auto_begin=True, language='sql') %}
  {%- if execute -%}
    {%- if language != 'sql' -%}
      {% do exceptions.raise_compiler_error("statement() runs SQL only, not " ~ language) %}
    {%- endif -%}
    {%- set code = caller() -%}
    {%- if name == 'main' -%}{% do write(code) %}{%- endif -%}
    {%- set response, table = adapter.execute(code, auto_begin=auto_begin, fetch=fetch_result) -%}
    {%- if name is not none -%}
      {% do store_result(name, response=response, agate_table=table) %}
    {%- endif -%}
  {%- endif -%}
{% endmacro %}

{#- Keeps a result without running anything; what is written may be empty. -#}
{% macro noop_statement(name=None, message=None, code=None, rows_affected=None, res=None) %}
  {%- set sql = caller() -%}
  {%- if name == 'main' -%}{% do write(sql) %}{%- endif -%}
  {%- if name is not none -%}
    {% do store_raw_result(name, message=message, code=code, rows_affected=rows_affected, agate_table=res) %}
  {%- endif -%}
{% endmacro %}

{% macro run_query(sql) %}
  {% call statement("run_query_statement", fetch_result=true, auto_begin=false) %}
    {{ sql }}
  {% endcall %}
  {% do return(load_result("run_query_statement").table) %}
{% endmacro %}
