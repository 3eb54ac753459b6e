{#- Counts the rows that a test's query gives; keeps them in a table first where store_failures asks for it. -#}
{% materialization test, default %}
  {% set relations = [] %}
  {% set limited_sql = '\n    ' ~ get_limit_subquery_sql(sql, config.get('limit')) ~ '\n  ' %}
  {% if should_store_failures() %}
    {% set form = config.get('store_failures_as') or 'table' %}
    {% if form not in ['table', 'view'] %}
      {% do exceptions.raise_compiler_error("'" ~ form ~ "' is not a valid value for `store_failures_as`. Accepted values are: ['ephemeral', 'table', 'view']") %}
    {% endif %}
    {% set old_relation = adapter.get_relation(database=database, schema=schema, identifier=model['alias']) %}
    {% set target_relation = api.Relation.create(
      identifier=model['alias'], schema=schema, database=database, type=form
    ) %}
    {% if old_relation %}{% do adapter.drop_relation(old_relation) %}{% endif %}
    {% call statement(auto_begin=True) %}

      {{ get_create_sql(target_relation, limited_sql) }}
    {% endcall %}
    {% do adapter.cache_added(target_relation) %}
    {% do adapter.commit() %}
    {% do relations.append(target_relation) %}
    {% set main_sql %}
        select *
        from {{ target_relation }}
    {% endset %}
  {% else %}
    {% set main_sql = limited_sql %}
  {% endif %}

  {% call statement('main', fetch_result=True, auto_begin=False) -%}
    {{ '' }}
    {{ '' }}
    {{ get_test_sql(main_sql, config.get('fail_calc'), config.get('warn_if'), config.get('error_if'), none) }}
  {%- endcall %}

  {{ return({'relations': relations}) }}
{% endmaterialization %}
