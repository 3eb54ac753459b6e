{#- Names for the tables and views that stand beside a relation while it is being replaced. -#}
{% macro make_intermediate_relation(base_relation, suffix='__dbt_tmp') %}
  {{ return(adapter.dispatch('make_intermediate_relation', 'dbt')(base_relation, suffix)) }}
{% endmacro %}

{% macro default__make_intermediate_relation(base_relation, suffix) %}
  {{ return(base_relation.incorporate(path={"identifier": base_relation.identifier ~ suffix})) }}
{% endmacro %}

{% macro make_backup_relation(base_relation, backup_relation_type, suffix='__dbt_backup') %}
  {{ return(adapter.dispatch('make_backup_relation', 'dbt')(base_relation, backup_relation_type, suffix)) }}
{% endmacro %}

{% macro default__make_backup_relation(base_relation, backup_relation_type, suffix) %}
  {{ return(base_relation.incorporate(
    path={"identifier": base_relation.identifier ~ suffix}, type=backup_relation_type
  )) }}
{% endmacro %}

{#- Batches may run at once: each has a table of its own. -#}
{% macro make_temp_relation(base_relation, suffix='__dbt_tmp') %}
  {% if suffix == '__dbt_tmp' and model.batch %}
    {% set suffix = suffix ~ '_' ~ model.batch.id %}
  {% endif %}
  {{ return(adapter.dispatch('make_temp_relation', 'dbt')(base_relation, suffix)) }}
{% endmacro %}

{% macro default__make_temp_relation(base_relation, suffix) %}
  {% set stamp = run_started_at.strftime("%Y%m%d%H%M%S%f") %}
  {{ return(base_relation.incorporate(path={
    "database": none, "schema": none, "identifier": base_relation.identifier ~ suffix ~ stamp
  })) }}
{% endmacro %}

{#- What the run knows to exist, without asking the database. -#}
{% macro load_cached_relation(relation) %}
  {% do return(adapter.get_relation(
    database=relation.database, schema=relation.schema, identifier=relation.identifier
  )) %}
{% endmacro %}

{% macro load_relation(relation) %}
  {{ return(load_cached_relation(relation)) }}
{% endmacro %}

{#- [whether it exists, the relation] -#}
{% macro get_or_create_relation(database, schema, identifier, type) %}
  {{ return(adapter.dispatch('get_or_create_relation', 'dbt')(database, schema, identifier, type)) }}
{% endmacro %}

{% macro default__get_or_create_relation(database, schema, identifier, type) %}
  {% set existing = adapter.get_relation(database=database, schema=schema, identifier=identifier) %}
  {% if existing %}{% do return([true, existing]) %}{% endif %}
  {% do return([false, api.Relation.create(
    database=database, schema=schema, identifier=identifier, type=type
  )]) %}
{% endmacro %}

{% macro truncate_relation(relation) %}
  {{ return(adapter.dispatch('truncate_relation', 'dbt')(relation)) }}
{% endmacro %}

{% macro default__truncate_relation(relation) %}
  {% call statement('truncate_relation') %}
    truncate table {{ relation }}
  {% endcall %}
{% endmacro %}
