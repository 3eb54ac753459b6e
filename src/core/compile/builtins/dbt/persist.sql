{#- Descriptions as comments of the database, where persist_docs asks for it. -#}
{% macro persist_docs(relation, model, for_relation=true, for_columns=true) -%}
  {{ return(adapter.dispatch('persist_docs', 'dbt')(relation, model, for_relation, for_columns)) }}
{%- endmacro %}

{% macro default__persist_docs(relation, model, for_relation, for_columns) -%}
  {% if for_relation and config.persist_relation_docs() and model.description %}
    {% do run_query(alter_relation_comment(relation, model.description)) %}
  {% endif %}
  {% if for_columns and config.persist_column_docs() and model.columns %}
    {% set present = adapter.get_columns_in_relation(relation) | map(attribute='name') | list %}
    {% set comments = alter_column_comment(relation, validate_doc_columns(relation, model.columns, present)) %}
    {% if comments | trim %}{% do run_query(comments) %}{% endif %}
  {% endif %}
{%- endmacro %}

{#- Of the described columns those that exist; warns of the others. Of a quoted name upper and lower case count. -#}
{% macro validate_doc_columns(relation, column_dict, existing_column_names) -%}
  {% set folded = existing_column_names | map('lower') | list %}
  {% set known, absent = {}, [] %}
  {% for name, column in column_dict.items() %}
    {% if (name in existing_column_names if column['quote'] else name | lower in folded) %}
      {% do known.update({name: column}) %}
    {% else %}
      {% do absent.append(name) %}
    {% endif %}
  {% endfor %}
  {% if absent %}
    {% do exceptions.warn('In relation ' ~ relation.render() ~ ': The following columns are specified in the schema but are not present in the database: ' ~ absent | join(', ')) %}
  {% endif %}
  {{ return(known) }}
{%- endmacro %}

{% macro alter_relation_comment(relation, relation_comment) -%}
  {{ return(adapter.dispatch('alter_relation_comment', 'dbt')(relation, relation_comment)) }}
{%- endmacro %}

{% macro alter_column_comment(relation, column_dict) -%}
  {{ return(adapter.dispatch('alter_column_comment', 'dbt')(relation, column_dict)) }}
{%- endmacro %}

{#- DuckDB has no grants. -#}
{% macro apply_grants(relation, grant_config, should_revoke) -%}
  {{ return(adapter.dispatch('apply_grants', 'dbt')(relation, grant_config, should_revoke)) }}
{%- endmacro %}

{% macro should_revoke(existing_relation, full_refresh_mode=True) -%}
  {{ return((copy_grants() if full_refresh_mode else True) if existing_relation else False) }}
{%- endmacro %}

{#- Indexes: the config `indexes` of a model. -#}
{% macro create_indexes(relation) -%}
  {{ return(adapter.dispatch('create_indexes', 'dbt')(relation)) }}
{%- endmacro %}

{% macro default__create_indexes(relation) -%}
  {% for index in config.get('indexes', default=[]) %}
    {% set create_index = get_create_index_sql(relation, index) %}
    {% if create_index %}{% do run_query(create_index) %}{% endif %}
  {% endfor %}
{%- endmacro %}

{% macro get_create_index_sql(relation, index_dict) -%}
  {{ return(adapter.dispatch('get_create_index_sql', 'dbt')(relation, index_dict)) }}
{%- endmacro %}

{% macro default__get_create_index_sql(relation, index_dict) -%}
  {{ return(none) }}
{%- endmacro %}
