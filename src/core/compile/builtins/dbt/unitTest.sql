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
  {% set columns = adapter.get_columns_in_relation(temp_relation) %}
  {% if not expected_sql %}
    {% set expected_sql = get_expected_sql(expected_rows, columns) %}
  {% endif %}
  {% set quoted = {} %}
  {%- for column in columns %}{% do quoted.update({column.name | lower: column.quoted}) %}{% endfor -%}
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

{#- The rows of an input, each value cast to the type that the real relation's column has. -#}
{% macro get_fixture_sql(rows, columns) -%}
  {%- if columns | length == 0 -%}
    {%- set columns = adapter.get_columns_in_relation(load_cached_relation(this) or this) -%}
  {%- endif -%}
  {%- if columns | length == 0 -%}
    {% do exceptions.raise_compiler_error("Not able to get columns for unit test '" ~ model.name ~ "' from relation " ~ this ~ " because the relation doesn't exist") %}
  {%- endif -%}
  {{ validate_fixture_rows(rows, none) }}
  {%- for row in rows -%}
    {{ fixture_row(row, columns, with_defaults=true) }}
    {{- '\nunion all\n' if not loop.last }}
  {%- else -%}
    {{ fixture_row({}, columns, with_defaults=true) }}
    limit 0
  {%- endfor -%}
{%- endmacro %}

{#- Nothing here: for projects that have rules of their own. -#}
{% macro validate_fixture_rows(rows, row_number) -%}
  {{ return(adapter.dispatch('validate_fixture_rows', 'dbt')(rows, row_number)) }}
{%- endmacro %}
{% macro default__validate_fixture_rows(rows, row_number) %}{% endmacro %}

{#- The expected rows, cast to the types that the model gives. -#}
{% macro get_expected_sql(rows, columns) -%}
  {%- for row in rows -%}
    {{ fixture_row(row, columns, with_defaults=false) }}
    {{- '\nunion all\n' if not loop.last }}
  {%- else -%}
    select * from dbt_internal_unit_test_actual
    limit 0
  {%- endfor -%}
{%- endmacro %}

{% macro fixture_row(row, columns, with_defaults) -%}
  {%- set cells = [] -%}
  {%- for name, value in format_row(row, columns, with_defaults).items() -%}
    {%- do cells.append(value ~ ' as ' ~ adapter.quote(name)) -%}
  {%- endfor -%}
select {{ cells | join(', ') }}
{%- endmacro %}

{#- {column: SQL} of one row; columns that the row does not name are null where `with_defaults` asks for all. -#}
{% macro format_row(row, columns, with_defaults=false) -%}
  {%- set by_name = {} -%}
  {%- set values = {} -%}
  {%- for column in columns -%}
    {%- do by_name.update({column.name | lower: column}) -%}
    {%- if with_defaults %}{% do values.update({column.name: safe_cast('null', column.data_type) | trim}) %}{% endif -%}
  {%- endfor -%}
  {%- for name, value in row.items() -%}
    {%- set column = by_name.get(name | lower) -%}
    {%- if column is none -%}
      {%- set where = "'" ~ model.name ~ "'" if with_defaults else 'expected output' -%}
      {% do exceptions.raise_compiler_error(
        "Invalid column name: '" ~ name | lower ~ "' in unit test fixture for " ~ where ~ ".\nAccepted columns for " ~ where
        ~ " are: " ~ by_name.keys() | list
      ) %}
    {%- endif -%}
    {%- do values.update({column.name: fixture_value(value, column)}) -%}
  {%- endfor -%}
  {{ return(values) }}
{%- endmacro %}

{#- A value as SQL, without a text's length: nothing is cut off. -#}
{% macro fixture_value(value, column) -%}
  {%- if value is none -%}{{ safe_cast('null', column.data_type) }}
  {%- elif value is string -%}
    {{ safe_cast(string_literal(escape_single_quotes(value)), 'character varying' if column.is_string() else column.data_type) }}
  {%- else -%}{{ safe_cast(value, column.data_type) }}
  {%- endif -%}
{%- endmacro %}
