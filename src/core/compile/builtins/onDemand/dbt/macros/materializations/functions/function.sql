{#- A function is made by the macro of its kind and language, such as scalar_function_sql. -#}
{% materialization function, default, supported_languages=['sql', 'python', 'javascript'] %}
  {%- set existing = load_cached_relation(this) -%}
  {%- set target_relation = this.incorporate(type=this.Function) -%}
  {{ run_hooks(pre_hooks) }}
  {%- set kind = this.get_function_macro_name(this.get_function_config(model)) -%}
  {%- set build_sql = adapter.dispatch(kind, 'dbt')(target_relation) -%}
  {{ function_execute_build_sql(build_sql, existing, target_relation) }}
  {{ run_hooks(post_hooks) }}
  {{ return({'relations': [target_relation]}) }}
{% endmaterialization %}
