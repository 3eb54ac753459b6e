{% macro duckdb__scalar_function_sql(target_relation) %}
  {% if not var('own_statement') %}{{ return(dbt.default__scalar_function_sql(target_relation)) }}{% endif %}
  {% set names = [] %}
  {% for one in model.arguments %}{% do names.append(one.name) %}{% endfor %}
  {% do log([target_relation, target_relation.type, target_relation.is_function, this.type, this.Function, this.Table, model.returns.data_type, model.language, this.get_function_config(model).type, graph.functions | length] | join(' '), info=true) %}
  create or replace macro {{ target_relation }}({{ names | join(', ') }}) as ({{ model.compiled_code }})
{% endmacro %}
