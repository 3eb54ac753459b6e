{#- By the statements of dbt's for any relation, of which one is the project's own. -#}
{% materialization swapped, default %}
  {% set target_relation = this.incorporate(type='table') %}
  {% set existing = load_cached_relation(this) %}
  {{ run_hooks(pre_hooks) }}
  {% call statement('main') %}
    {%- if existing %}{{ get_replace_sql(existing, target_relation, sql) }}
    {%- else %}{{ get_create_intermediate_sql(target_relation, sql) }};
    {{ get_rename_intermediate_sql(target_relation) }}{% endif -%}
  {% endcall %}
  {% do adapter.commit() %}
  {{ return({'relations': [target_relation]}) }}
{% endmaterialization %}

{% macro default__get_rename_table_sql(relation, new_name) %}
  alter table {{ relation }} rename to {{ adapter.quote(new_name) }}
{% endmacro %}
