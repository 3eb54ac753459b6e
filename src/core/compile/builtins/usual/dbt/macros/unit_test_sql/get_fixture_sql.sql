{#- The rows of an input, each value cast to the type that the real relation's column has; both maps go by lower-case names. -#}
{% macro get_fixture_sql(rows, column_name_to_data_types) %}
-- Fixture for {{ model.name }}
{% set types = column_name_to_data_types or {} -%}
  {%- set quoted = {} -%}
  {%- for column in ([] if types else adapter.get_columns_in_relation(load_cached_relation(this) or this)) -%}
    {%- do types.update({column.name | lower: column.data_type}) -%}
    {%- do quoted.update({column.name | lower: column.quoted}) -%}
  {%- endfor -%}
  {%- if not types -%}
    {% do exceptions.raise_compiler_error("Not able to get columns for unit test '" ~ model.name ~ "' from relation " ~ this ~ " because the relation doesn't exist") %}
  {%- endif -%}
  {%- set nothing = {} -%}
  {%- for name, type in types.items() -%}
    {%- do nothing.update({name: safe_cast('null', type) | trim}) -%}
  {%- endfor -%}
  {{- validate_fixture_rows(rows, row_number) -}}
  {%- for row in rows -%}
    {%- set values = nothing.copy() -%}
    {%- do values.update(format_row(row, types)) -%}
    {{ _fixture_row(values, quoted) }}
    {{- '\nunion all\n' if not loop.last }}
  {%- else -%}
    {{ _fixture_row(nothing, quoted) }}
    limit 0
  {%- endfor -%}
{% endmacro %}

{#- The expected rows, cast to the types that the model gives. -#}
{% macro get_expected_sql(rows, column_name_to_data_types, column_name_to_quoted) -%}
  {%- for row in rows -%}
    {{ _fixture_row(format_row(row, column_name_to_data_types), column_name_to_quoted) }}
    {{- '\nunion all\n' if not loop.last }}
  {%- else -%}
    select * from dbt_internal_unit_test_actual
    limit 0
  {%- endfor -%}
{%- endmacro %}

{% macro _fixture_row(values, quoted) -%}
  {%- set cells = [] -%}
  {%- for name, value in values.items() -%}
    {%- do cells.append(value ~ ' as ' ~ quoted[name]) -%}
  {%- endfor -%}
select {{ cells | join(', ') }}
{%- endmacro %}

{#- {lower-case column: SQL} of one row. A text is not cut to the length that its column has. -#}
{% macro format_row(row, column_name_to_data_types) -%}
  {%- set values = {} -%}
  {%- for given, value in row.items() -%}
    {%- set name = given | lower -%}
    {%- if name not in column_name_to_data_types -%}
      {%- set where = 'expected output' if model.resource_type == 'unit_test' else "'" ~ model.name ~ "'" -%}
      {% do exceptions.raise_compiler_error(
        "Invalid column name: '" ~ name ~ "' in unit test fixture for " ~ where ~ ".\nAccepted columns for " ~ where
        ~ " are: " ~ column_name_to_data_types.keys() | list
      ) %}
    {%- endif -%}
    {%- set type = column_name_to_data_types[name] -%}
    {%- if value is string -%}
      {%- set type = type.split('(')[0] if 'varying' in type else type -%}
      {%- set value = dbt.string_literal(dbt.escape_single_quotes(value)) -%}
    {%- endif -%}
    {%- do values.update({name: safe_cast('null' if value is none else value, type)}) -%}
  {%- endfor -%}
  {{ return(values) }}
{%- endmacro %}

{#- For projects to override: what a fixture may hold. -#}
{% macro validate_fixture_rows(rows, row_number) -%}
  {{ return(adapter.dispatch('validate_fixture_rows', 'dbt')(rows, row_number)) }}
{%- endmacro %}

{% macro default__validate_fixture_rows(rows, row_number) -%}{%- endmacro %}
