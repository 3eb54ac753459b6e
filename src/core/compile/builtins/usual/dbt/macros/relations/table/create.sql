{#- The model's columns in the order that its properties give. -#}
{% macro get_select_subquery(sql) %}
  {{ return(adapter.dispatch('get_select_subquery', 'dbt')(sql)) }}
{% endmacro %}

{% macro default__get_select_subquery(sql) %}
    select {{ adapter.dispatch('get_column_names', 'dbt')() }}
    from (
        {{ sql }}
    ) as model_subq
{%- endmacro %}

{% macro default__get_column_names() -%}
  {{ _contract_column_names() | join(', ') }}
{%- endmacro %}

{#- create table / create view -#}
{% macro get_create_table_as_sql(temporary, relation, sql) -%}
  {{ adapter.dispatch('get_create_table_as_sql', 'dbt')(temporary, relation, sql) }}
{%- endmacro %}

{% macro default__get_create_table_as_sql(temporary, relation, sql) %}
  {{ return(create_table_as(temporary, relation, sql)) }}
{% endmacro %}

{#- A project's own macro for it need not know `language`; the blanks are those of stock dbt. -#}
{% macro create_table_as(temporary, relation, compiled_code, language='sql') %}
  {{ '' }}
    {{ adapter.dispatch('create_table_as', 'dbt')(temporary, relation, compiled_code) }}
  {{ '' }}
{%- endmacro %}

{#- With an enforced contract the table is declared column by column, so that its constraints hold. -#}
{% macro default__create_table_as(temporary, relation, sql) %}
  {%- set header = config.get('sql_header', none) -%}
  {%- set contract = config.get('contract') -%}
  {{ header if header is not none }}
  {% if contract.enforced and not temporary -%}
  create table {{ relation }} {{ get_table_columns_and_constraints() }};
  insert into {{ relation }} {{ get_column_names() }} (
    {{ get_select_subquery(sql) }}
  );
  {%- else -%}
  create {{ 'temporary ' if temporary }}table
    {{ relation.include(database=(not temporary), schema=(not temporary)) }}
  as (
    {{ sql }}
  );
  {%- endif %}
{% endmacro %}
