{% macro duckdb__create_table_as(temporary, relation, compiled_code, language='sql') %}
  create {{ 'temporary' if temporary }} table {{ relation.include(database=(not temporary), schema=(not temporary)) }}
  as (select *, '{{ model.resource_type }}' as made_for from ({{ compiled_code }}));
{% endmacro %}

{% macro duckdb__create_view_as(relation, sql) %}
  create view {{ relation }} as (select *, 'view' as made_for from ({{ sql }}));
{% endmacro %}

{% materialization copied, default %}
  {% set target_relation = this.incorporate(type='table') %}
  {% set old = load_cached_relation(this) %}
  {% if old %}{% do adapter.drop_relation(old) %}{% endif %}
  {{ run_hooks(pre_hooks) }}
  {% call statement('main') %}{{ get_create_table_as_sql(False, target_relation, sql) }}{% endcall %}
  {{ run_hooks(post_hooks) }}
  {% do adapter.commit() %}
  {{ return({'relations': [target_relation]}) }}
{% endmaterialization %}
