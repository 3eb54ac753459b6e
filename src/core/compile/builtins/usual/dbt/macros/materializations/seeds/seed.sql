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
    {% set made = create_csv_table(model, agate_table) %}
  {% else %}
    {% set made = reset_csv_table(model, full_refresh, existing, agate_table) %}
  {% endif %}
  {% set filled = load_csv_rows(model, agate_table) if agate_table.has_rows else '' %}
  {% set verb = 'CREATE' if full_refresh else 'INSERT' %}
  {#- A macro of the project that loads the rows itself does not tell how many. -#}
  {% set told = load_result('load_csv_rows') %}
  {% set loaded = told.response.rows_affected if told else agate_table.rows | length %}
  {% call noop_statement('main', verb ~ ' ' ~ loaded, verb, loaded) %}
    {{ get_csv_sql(made, filled) }};
  {% endcall %}

  {% do apply_grants(target_relation, config.get('grants'), should_revoke=should_revoke(existing, full_refresh)) %}
  {% do persist_docs(target_relation, model) %}
  {% if full_refresh or existing is none %}{% do create_indexes(target_relation) %}{% endif %}
  {{ run_hooks(post_hooks, inside_transaction=True) }}
  {% do adapter.commit() %}
  {{ run_hooks(post_hooks, inside_transaction=False) }}

  {{ return({'relations': [target_relation]}) }}
{% endmaterialization %}
