{#-
  A unit test runs its model over fixtures: each input is a CTE. Actual and expected rows come back together and are
  compared by the runner.
-#}
{% materialization unit, default %}
  {% set expected_rows = config.get('expected_rows') %}
  {% set expected_sql = config.get('expected_sql') %}
  {% set expected_names = get_columns_in_query(expected_sql) if expected_sql else (expected_rows[0].keys() | list if expected_rows | length > 0 else []) %}
  {% set columns = {} %}
  {% set types = [] %}
  {% for column in get_column_schema_from_query(sql) %}
    {% do columns.update({column.name: column}) %}
    {% do types.append(column) %}
  {% endfor %}
  {% if not expected_sql %}
    {% set lower_names = columns.keys() | map('lower') | list %}
    {% for name in expected_names if name | lower not in lower_names %}
      {% do exceptions.raise_compiler_error("Invalid column name: '" ~ name ~ "' in unit test fixture for expected output.\nAccepted columns for expected output are: " ~ columns.keys() | list) %}
    {% endfor %}
    {% set expected_sql = get_expected_sql(expected_rows, types) %}
  {% endif %}
  {% set tested = expected_names if expected_names | length > 0 else columns.keys() | list %}
  {% call statement('main', fetch_result=True, auto_begin=False) -%}
    {{ get_unit_test_sql(sql, expected_sql, tested) }}
  {%- endcall %}
  {{ return({'relations': []}) }}
{% endmaterialization %}

{% macro get_unit_test_sql(main_sql, expected_fixture_sql, expected_column_names) -%}
  {{ adapter.dispatch('get_unit_test_sql', 'dbt')(main_sql, expected_fixture_sql, expected_column_names) }}
{%- endmacro %}

{% macro default__get_unit_test_sql(main_sql, expected_fixture_sql, expected_column_names) -%}
{%- set names = [] -%}
{%- for name in expected_column_names %}{% do names.append(adapter.quote(name)) %}{% endfor -%}
-- Build actual result given inputs
with dbt_internal_unit_test_actual as (
  select
    {{ names | join(',') }}, 'actual' as "actual_or_expected"
  from (
    {{ main_sql }}
  ) _dbt_internal_unit_test_actual
),
-- Build expected result
dbt_internal_unit_test_expected as (
  select
    {{ names | join(', ') }}, 'expected' as "actual_or_expected"
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
  {{ fixture_select(rows, columns, defaults=true) }}
{%- endmacro %}

{#- The expected rows, cast to the types that the model gives. -#}
{% macro get_expected_sql(rows, columns) -%}
  {{ fixture_select(rows, columns, defaults=false) }}
{%- endmacro %}

{% macro fixture_select(rows, columns, defaults) -%}
  {%- for row in rows -%}
    {%- set values = format_row(row, columns, defaults) -%}
    {%- set cells = [] -%}
    {%- for name, value in values.items() %}{% do cells.append(value ~ ' as ' ~ adapter.quote(name)) %}{% endfor -%}
select {{ cells | join(', ') }}
{{ 'union all' if not loop.last }}
  {% endfor -%}
  {%- if rows | length == 0 -%}
    {%- set cells = [] -%}
    {%- for column in columns %}{% do cells.append('cast(null as ' ~ column.data_type ~ ') as ' ~ adapter.quote(column.name)) %}{% endfor -%}
select {{ cells | join(', ') }}
limit 0
  {%- endif -%}
{%- endmacro %}

{#- {column: SQL} of one row; columns that the row does not name are null where `defaults` asks for all. -#}
{% macro format_row(row, columns, defaults=false) -%}
  {%- set types = {} -%}
  {%- set values = {} -%}
  {%- for column in columns -%}
    {%- do types.update({column.name | lower: column}) -%}
    {%- if defaults %}{% do values.update({column.name: 'cast(null as ' ~ column.data_type ~ ')'}) %}{% endif -%}
  {%- endfor -%}
  {%- for name, value in row.items() -%}
    {%- set column = types.get(name | lower) -%}
    {%- if column is none -%}
      {%- set accepted = [] -%}
      {%- for known in columns %}{% do accepted.append(known.name) %}{% endfor -%}
      {% do exceptions.raise_compiler_error("Invalid column name: '" ~ name ~ "' in unit test fixture for '" ~ model.name ~ "'.\nAccepted columns for '" ~ model.name ~ "' are: " ~ accepted) %}
    {%- endif -%}
    {%- do values.update({column.name: format_value(value, column)}) -%}
  {%- endfor -%}
  {{ return(values) }}
{%- endmacro %}

{% macro format_value(value, column) -%}
  {%- if value is none -%}
    {{ return('cast(null as ' ~ column.data_type ~ ')') }}
  {%- elif value is string -%}
    {{ return("cast('" ~ escape_single_quotes(value) ~ "' as " ~ column.data_type ~ ")") }}
  {%- elif value is boolean or value is number -%}
    {{ return('cast(' ~ value | string | lower ~ ' as ' ~ column.data_type ~ ')') }}
  {%- else -%}
    {{ return("cast('" ~ escape_single_quotes(value | string) ~ "' as " ~ column.data_type ~ ")") }}
  {%- endif -%}
{%- endmacro %}
