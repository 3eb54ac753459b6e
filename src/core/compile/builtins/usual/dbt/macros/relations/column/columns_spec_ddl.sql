{#- Enforced contracts: the columns that a model gives must be those that its properties promise. -#}
{% macro get_assert_columns_equivalent(sql) -%}
  {{ adapter.dispatch('get_assert_columns_equivalent', 'dbt')(sql) }}
{%- endmacro %}

{% macro default__get_assert_columns_equivalent(sql) %}
  {{ return(assert_columns_equivalent(sql)) }}
{% endmacro %}

{% macro assert_columns_equivalent(sql) %}
  {%- set promised = model['columns'] -%}
  {%- if not promised -%}
    {% do exceptions.raise_contract_error([], []) %}
  {%- endif -%}
  {%- set given = format_columns(get_column_schema_from_query(sql, config.get('sql_header', none))) -%}
  {%- set wanted = format_columns(get_column_schema_from_query(get_empty_schema_sql(promised))) -%}
  {%- set types = {} -%}
  {%- for column in wanted -%}{%- do types.update({column['name']: column['formatted']}) -%}{%- endfor -%}
  {%- set others = [] -%}
  {%- for column in given if types.get(column['name']) != column['formatted'] -%}
    {%- do others.append(column) -%}
  {%- endfor -%}
  {%- if others or given | length != wanted | length -%}
    {% do exceptions.raise_contract_error(wanted, given) %}
  {%- endif -%}
{% endmacro %}

{% macro _contract_column_names() %}
  {%- set names = [] -%}
  {%- for column in model['columns'].values() -%}
    {%- do names.append(adapter.quote(column['name']) if column.get('quote') else column['name']) -%}
  {%- endfor -%}
  {{ return(names) }}
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

{% macro format_columns(columns) %}
  {% set formatted = [] %}
  {% for column in columns %}{% do formatted.append(adapter.dispatch('format_column', 'dbt')(column)) %}{% endfor %}
  {{ return(formatted) }}
{% endmacro %}

{% macro default__format_column(column) %}
  {{ return({'name': column.name, 'data_type': column.dtype, 'formatted': column.column.lower() ~ ' ' ~ column.dtype}) }}
{% endmacro %}
