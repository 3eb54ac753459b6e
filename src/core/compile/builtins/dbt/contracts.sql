{#- Enforced contracts: the columns that a model gives must be those that its properties promise. -#}
{% macro get_assert_columns_equivalent(sql) -%}
  {{ adapter.dispatch('get_assert_columns_equivalent', 'dbt')(sql) }}
{%- endmacro %}

{% macro default__get_assert_columns_equivalent(sql) %}
  {{ return(assert_columns_equivalent(sql)) }}
{% endmacro %}

{% macro assert_columns_equivalent(sql) %}
  {%- set promised = model['columns'] -%}
  {%- set given_columns = get_column_schema_from_query(sql, config.get('sql_header', none)) -%}
  {%- set promised_columns = get_column_schema_from_query(get_empty_schema_sql(promised)) -%}
  {% do adapter.assert_contract(given_columns, promised_columns) %}
{% endmacro %}

{#- select cast(null as type) as name, … : a query with just the promised columns -#}
{% macro get_empty_schema_sql(columns) %}
  {{ return(adapter.dispatch('get_empty_schema_sql', 'dbt')(columns)) }}
{% endmacro %}

{% macro default__get_empty_schema_sql(columns) %}
  {%- set casts = [] -%}
  {%- set untyped = [] -%}
  {%- set unscaled = [] -%}
  {%- for column in columns.values() -%}
    {%- if not column['data_type'] -%}
      {%- do untyped.append(column['name']) -%}
    {%- elif column['data_type'] | trim | lower in ['numeric', 'decimal', 'number'] -%}
      {%- do unscaled.append(column['name']) -%}
    {%- endif -%}
    {%- set name = adapter.quote(column['name']) if column.get('quote') else column['name'] -%}
    {%- do casts.append("cast(null as " ~ column['data_type'] ~ ") as " ~ name) -%}
  {%- endfor -%}
  {%- if untyped -%}
    {% do exceptions.column_type_missing(untyped) %}
  {%- elif unscaled -%}
    {% do exceptions.warn("Detected columns with numeric type and unspecified precision/scale, this can lead to unintended rounding: " ~ unscaled ~ "`") %}
  {%- endif -%}
  {{ return("select " ~ casts | join(", ")) }}
{% endmacro %}

{#- The same query without rows. -#}
{% macro get_empty_subquery_sql(select_sql, select_sql_header=none) %}
  {{ return(adapter.dispatch('get_empty_subquery_sql', 'dbt')(select_sql, select_sql_header)) }}
{% endmacro %}

{% macro default__get_empty_subquery_sql(select_sql, select_sql_header=none) %}
    {%- if select_sql_header is not none -%}
    {{ select_sql_header }}
    {%- endif -%}
    select * from (
        {{ select_sql }}
    ) as __dbt_sbq
    where false
    limit 0
{% endmacro %}

{% macro get_column_schema_from_query(select_sql, select_sql_header=none) %}
  {{ return(adapter.get_column_schema_from_query(get_empty_subquery_sql(select_sql, select_sql_header))) }}
{% endmacro %}

{% macro get_columns_in_query(select_sql) %}
  {{ return(adapter.dispatch('get_columns_in_query', 'dbt')(select_sql)) }}
{% endmacro %}

{% macro default__get_columns_in_query(select_sql) %}
  {% call statement('get_columns_in_query', fetch_result=True, auto_begin=False) -%}
    {{ get_empty_subquery_sql(select_sql) }}
  {% endcall %}
  {{ return(load_result('get_columns_in_query').table.columns | map(attribute='name') | list) }}
{% endmacro %}

{#- The model's columns in the order that its properties give. -#}
{% macro get_select_subquery(sql) %}
  {{ return(adapter.dispatch('get_select_subquery', 'dbt')(sql)) }}
{% endmacro %}

{% macro default__get_select_subquery(sql) %}
    select {{ contract_column_names() | join(', ') }}
    from (
        {{ sql }}
    ) as model_subq
{%- endmacro %}

{% macro contract_column_names() %}
  {%- set names = [] -%}
  {%- for column in model['columns'].values() -%}
    {%- do names.append(adapter.quote(column['name']) if column.get('quote') else column['name']) -%}
  {%- endfor -%}
  {{ return(names) }}
{% endmacro %}

{% macro get_column_names() %}
  (
    {% for name in contract_column_names() %}
      {{ '' }}
      {{ name }} {{ ',' if not loop.last }}
    {% endfor %}
  )
{% endmacro %}

{#- (id bigint not null, …, primary key (id)) -#}
{% macro get_table_columns_and_constraints() -%}
  {{ adapter.dispatch('get_table_columns_and_constraints', 'dbt')() }}
{%- endmacro %}

{% macro default__get_table_columns_and_constraints() %}
  {{ return(table_columns_and_constraints()) }}
{% endmacro %}

{% macro table_columns_and_constraints() %}
  {%- set columns = adapter.render_raw_columns_constraints(raw_columns=model['columns']) -%}
  {%- set constraints = adapter.render_raw_model_constraints(raw_constraints=model['constraints']) -%}
  (
    {{ (columns + constraints) | join(',\n    ') }}
    {{ '' }}
    )
{% endmacro %}
