{#- A seed's table is made once and then emptied and filled again; --full-refresh makes it anew. -#}
{% materialization seed, default %}
  {%- set existing = load_cached_relation(this) -%}
  {%- set target_relation = this.incorporate(type='table') -%}
  {%- set full_refresh = should_full_refresh() -%}
  {%- set agate_table = load_agate_table() -%}
  {%- do store_result('agate_table', response='OK', agate_table=agate_table) -%}

  {% if existing is not none and existing.is_view %}
    {% do exceptions.raise_compiler_error("Cannot seed to '" ~ existing.render() ~ "', it is a view") %}
  {% endif %}

  {{ run_hooks(pre_hooks, inside_transaction=False) }}
  {{ run_hooks(pre_hooks, inside_transaction=True) }}

  {% if existing is none %}
    {% do create_csv_table(model, agate_table) %}
  {% else %}
    {% do reset_csv_table(model, full_refresh, existing, agate_table) %}
  {% endif %}
  {% set response = load_csv_rows(model, agate_table) %}
  {% set verb = 'CREATE' if full_refresh else 'INSERT' %}
  {#- A macro of the project that loads the rows itself does not tell how many. -#}
  {% set told = response.rows_affected %}
  {% set loaded = told if told is integer else agate_table.rows | length %}
  {% call noop_statement('main', verb ~ ' ' ~ loaded, verb, loaded) %}{% endcall %}

  {% do apply_grants(target_relation, config.get('grants'), should_revoke=should_revoke(existing, full_refresh)) %}
  {% do persist_docs(target_relation, model) %}
  {% if full_refresh or existing is none %}{% do create_indexes(target_relation) %}{% endif %}
  {{ run_hooks(post_hooks, inside_transaction=True) }}
  {% do adapter.commit() %}
  {{ run_hooks(post_hooks, inside_transaction=False) }}

  {{ return({'relations': [target_relation]}) }}
{% endmaterialization %}

{% macro create_csv_table(model, agate_table) -%}
  {{ return(adapter.dispatch('create_csv_table', 'dbt')(model, agate_table)) }}
{%- endmacro %}

{% macro default__create_csv_table(model, agate_table) %}
  {%- set declared = model['config'].get('column_types', {}) -%}
  {%- set columns = [] -%}
  {%- for name in agate_table.column_names -%}
    {%- set type = declared.get(name, adapter.convert_type(agate_table, loop.index0)) -%}
    {%- do columns.append(adapter.quote(name | string) ~ ' ' ~ type) -%}
  {%- endfor -%}
  {% call statement() -%}
    create table {{ this.render() }} ({{ columns | join(',') }})
  {%- endcall %}
{% endmacro %}

{% macro reset_csv_table(model, full_refresh, old_relation, agate_table) -%}
  {{ return(adapter.dispatch('reset_csv_table', 'dbt')(model, full_refresh, old_relation, agate_table)) }}
{%- endmacro %}

{% macro default__reset_csv_table(model, full_refresh, old_relation, agate_table) %}
  {% if full_refresh %}
    {% do adapter.drop_relation(old_relation) %}
    {% do create_csv_table(model, agate_table) %}
  {% else %}
    {% do adapter.truncate_relation(old_relation) %}
  {% endif %}
{% endmacro %}

{% macro load_csv_rows(model, agate_table) -%}
  {{ return(adapter.dispatch('load_csv_rows', 'dbt')(model, agate_table)) }}
{%- endmacro %}

{% macro default__load_csv_rows(model, agate_table) %}{{ return(duckdb__load_csv_rows(model, agate_table)) }}{% endmacro %}
