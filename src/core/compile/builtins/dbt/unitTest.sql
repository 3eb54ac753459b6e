{#-
  A unit test runs its model over fixtures: each input is a CTE. Actual and expected rows come back together and are
  compared by the runner.
-#}
{% materialization unit, default %}
  {% set expected_rows = config.get('expected_rows') %}
  {% set expected_sql = config.get('expected_sql') %}
  {% set tested = expected_rows[0].keys() if expected_rows else get_columns_in_query(sql) %}
  {% set temp_relation = make_temp_relation(this.incorporate(type='table')) %}
  {#- What an earlier test of the model dropped in a transaction that was rolled back is there again. -#}
  {% do adapter.drop_temporary(temp_relation) %}
  {% do run_query(get_create_table_as_sql(True, temp_relation, get_empty_subquery_sql(sql))) %}
  {% set types, quoted = {}, {} %}
  {% for column in adapter.get_columns_in_relation(temp_relation) %}
    {% do types.update({column.name | lower: column.data_type}) %}
    {% do quoted.update({column.name | lower: column.quoted}) %}
  {% endfor %}
  {% set expected_sql = expected_sql or get_expected_sql(expected_rows, types, quoted) %}
  {% set names = [] %}
  {%- for name in tested %}{% do names.append(quoted[name | lower]) %}{% endfor -%}
  {% call statement('main', fetch_result=True, auto_begin=False) -%}
    {{ get_unit_test_sql(sql, expected_sql, names) }}
  {%- endcall %}
  {% do adapter.drop_temporary(temp_relation) %}
  {{ return({'relations': []}) }}
{% endmaterialization %}

{% macro get_unit_test_sql(main_sql, expected_fixture_sql, expected_column_names) -%}
  {{ adapter.dispatch('get_unit_test_sql', 'dbt')(main_sql, expected_fixture_sql, expected_column_names) }}
{%- endmacro %}

{% macro default__get_unit_test_sql(main_sql, expected_fixture_sql, expected_column_names) %}
    -- Build actual result given inputs
with dbt_internal_unit_test_actual as (
  select
    {{ expected_column_names | join(',') }}, 'actual' as "actual_or_expected"
  from (
    {{ main_sql }}
  ) _dbt_internal_unit_test_actual
),
-- Build expected result
dbt_internal_unit_test_expected as (
  select
    {{ expected_column_names | join(', ') }}, 'expected' as "actual_or_expected"
  from (
    {{ expected_fixture_sql }}
  ) _dbt_internal_unit_test_expected
)
-- Union actual and expected results
select * from dbt_internal_unit_test_actual
union all
select * from dbt_internal_unit_test_expected
{%- endmacro %}

{#- The rows of an input: each value is cast to the type of the real relation's column, and columns that a row does not name are null. -#}
{% macro get_fixture_sql(rows, column_name_to_data_types) -%}
  {%- set types, quoted = column_name_to_data_types or {}, {} -%}
  {%- if not types -%}
    {%- for column in adapter.get_columns_in_relation(load_cached_relation(this) or this) -%}
      {%- do types.update({column.name | lower: column.data_type}) -%}
      {%- do quoted.update({column.name | lower: column.quoted}) -%}
    {%- endfor -%}
  {%- endif -%}
  {%- if not types -%}
    {% do exceptions.raise_compiler_error("Not able to get columns for unit test '" ~ model.name ~ "' from relation " ~ this ~ " because the relation doesn't exist") %}
  {%- endif -%}
  {%- set nulls = {} -%}
  {%- for name, type in types.items() %}{% do nulls.update({name: safe_cast('null', type) | trim}) %}{% endfor -%}
  {{ validate_fixture_rows(rows, none) }}
  {%- for row in rows -%}
    {%- set values = nulls.copy() -%}
    {%- do values.update(format_row(row, types)) -%}
    {{ fixture_row(values, quoted) }}
    {{- '\nunion all\n' if not loop.last }}
  {%- else -%}
    {{ fixture_row(nulls, quoted) }}
    limit 0
  {%- endfor -%}
{%- endmacro %}

{#- Nothing here: for projects that have rules of their own. -#}
{% macro validate_fixture_rows(rows, row_number) -%}
  {{ return(adapter.dispatch('validate_fixture_rows', 'dbt')(rows, row_number)) }}
{%- endmacro %}
{% macro default__validate_fixture_rows(rows, row_number) %}{% endmacro %}

{#- The expected rows, cast to the types that the model gives. -#}
{% macro get_expected_sql(rows, column_name_to_data_types, column_name_to_quoted) -%}
  {%- for row in rows -%}
    {{ fixture_row(format_row(row, column_name_to_data_types), column_name_to_quoted) }}
    {{- '\nunion all\n' if not loop.last }}
  {%- else -%}
    select * from dbt_internal_unit_test_actual
    limit 0
  {%- endfor -%}
{%- endmacro %}

{% macro fixture_row(values, quoted) -%}
  {%- set cells = [] -%}
  {%- for name, value in values.items() %}{% do cells.append(value ~ ' as ' ~ quoted[name]) %}{% endfor -%}
select {{ cells | join(', ') }}
{%- endmacro %}

{#- {column: SQL} of one row. A text is cast to a type without a length: nothing is cut off. -#}
{% macro format_row(row, column_name_to_data_types) -%}
  {%- set values = {} -%}
  {%- for key, value in row.items() -%}
    {%- set name = key | lower -%}
    {%- set type = column_name_to_data_types.get(name) -%}
    {%- if type is none -%}
      {%- set where = 'expected output' if model.resource_type == 'unit_test' else "'" ~ model.name ~ "'" -%}
      {% do exceptions.raise_compiler_error(
        "Invalid column name: '" ~ name ~ "' in unit test fixture for " ~ where ~ ".\nAccepted columns for " ~ where
        ~ " are: " ~ column_name_to_data_types.keys() | list
      ) %}
    {%- elif value is string -%}
      {%- set text = string_literal(escape_single_quotes(value)) -%}
      {%- do values.update({name: safe_cast(text, type.split('(')[0] if 'varying' in type else type)}) -%}
    {%- else -%}
      {%- do values.update({name: safe_cast('null' if value is none else value, type)}) -%}
    {%- endif -%}
  {%- endfor -%}
  {{ return(values) }}
{%- endmacro %}
