{#- create table / create view -#}
{% macro get_create_table_as_sql(temporary, relation, sql) -%}
  {{ adapter.dispatch('get_create_table_as_sql', 'dbt')(temporary, relation, sql) }}
{%- endmacro %}

{% macro default__get_create_table_as_sql(temporary, relation, sql) %}
  {{ return(create_table_as(temporary, relation, sql)) }}
{% endmacro %}

{% macro create_table_as(temporary, relation, compiled_code, language='sql') -%}
  {{ adapter.dispatch('create_table_as', 'dbt')(temporary, relation, compiled_code, language) }}
{%- endmacro %}

{#- With an enforced contract the table is declared column by column, so that its constraints hold. -#}
{% macro default__create_table_as(temporary, relation, compiled_code, language) %}
  {%- set header = config.get('sql_header', none) -%}
  {%- set contract = config.get('contract') -%}
  {{ header if header is not none }}
  {% if contract.enforced and not temporary -%}
  create table {{ relation }} {{ get_table_columns_and_constraints() }};
  insert into {{ relation }} {{ get_column_names() }} (
    {{ get_select_subquery(compiled_code) }}
  );
  {%- else -%}
  create {{ 'temporary ' if temporary }}table
    {{ relation.include(database=(not temporary), schema=(not temporary)) }}
  as (
    {{ compiled_code }}
  );
  {%- endif %}
{% endmacro %}

{% macro get_create_view_as_sql(relation, sql) -%}
  {{ adapter.dispatch('get_create_view_as_sql', 'dbt')(relation, sql) }}
{%- endmacro %}

{% macro default__get_create_view_as_sql(relation, sql) %}
  {{ return(create_view_as(relation, sql)) }}
{% endmacro %}

{% macro create_view_as(relation, sql) -%}
  {{ adapter.dispatch('create_view_as', 'dbt')(relation, sql) }}
{%- endmacro %}

{% macro default__create_view_as(relation, sql) %}{{ duckdb__create_view_as(relation, sql) }}{% endmacro %}


{#- `call set_sql_header(config)`: SQL to run before the statement that builds the model. -#}
{% macro set_sql_header(config) %}
  {% do config.set('sql_header', caller()) %}
{% endmacro %}

{#- The statement that makes a relation of whatever type. -#}
{% macro get_create_sql(relation, sql) -%}{% do log('Applying CREATE to: ' ~ relation) %}{{ adapter.dispatch('get_create_sql', 'dbt')(relation, sql) }}{%- endmacro %}
{% macro default__get_create_sql(relation, sql) -%}
  {%- if relation.is_view %}{{ get_create_view_as_sql(relation, sql) }}
  {%- elif relation.is_table %}{{ get_create_table_as_sql(False, relation, sql) }}
  {%- elif relation.is_materialized_view %}{{ get_create_materialized_view_as_sql(relation, sql) }}
  {%- else %}{% do exceptions.raise_compiler_error('`get_create_sql` has not been implemented for: ' ~ relation.type) %}{% endif -%}
{%- endmacro %}
