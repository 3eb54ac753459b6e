import { describePlays } from './describePlays';
import { fixtureProject } from './fixtureProject';

describePlays({
  features: {
    project: fixtureProject('features'),
    rounds: [{ words: ['build'] }, { words: ['build'] }],
  },
  'unit tests': {
    project: fixtureProject('unitTests'),
    rounds: [
      { words: ['build'] },
      {
        words: ['build', '--select', 'things_clean', 'cased', 'too_many', 'partly'],
        files: {
          'macros/own.sql': `{% macro default__validate_fixture_rows(rows, row_number) %}
              {% do log('given ' ~ rows, info=true) %}{% endmacro %}
            {% macro default__safe_cast(field, type) %}try_cast({{ field }} as {{ type }}){% endmacro %}
            {% macro get_unit_test_sql(main_sql, expected_fixture_sql, expected_column_names) %}
              {% do log(model.resource_type ~ ' of ' ~ expected_column_names, info=true) %}
              {{ dbt.get_unit_test_sql(main_sql, expected_fixture_sql, expected_column_names) }}{% endmacro %}`,
          'models/cased.sql': "select ID as Id, name from {{ ref('things_clean') }}",
          'models/too_many.sql': "select id from {{ ref('things_clean') }}",
          'models/partly.sql': "select id, name, 1 as one from {{ ref('things_clean') }}",
          'models/own_unit_tests.yml': `unit_tests:
  - name: named_in_capitals
    model: cased
    given: [{input: ref('things_clean'), rows: [{ID: 1, Name: a}]}]
    expect: {rows: [{ID: 1, NAME: a}]}
  - name: a_capital_too_many
    model: too_many
    given: [{input: ref('things_clean'), rows: [{ID: 1}]}]
    expect: {rows: [{ID: 1, COLOUR: red}]}
  - name: expects_a_part_by_sql
    model: partly
    given: [{input: ref('things_clean'), rows: [{id: 1, name: a}]}]
    expect: {format: sql, rows: "select 1 as id, 'a' as name"}
`,
        },
      },
      { words: ['build', '--select', 'named_in_capitals'] },
      { words: ['build', '--select', 'things_clean', 'named_in_capitals'] },
    ],
  },
  'what a hook at the end sees of unit tests': {
    project: fixtureProject('unitTests'),
    inAnyOrder: true,
    rounds: [
      {
        words: ['build'],
        files: {
          'dbt_project.yml':
            'name: unit_tests\nprofile: unit_tests\nvars: {factor: 2}\non-run-end: "{{ tell(results) }}"\n',
          'macros/tell.sql': `{% macro tell(results) %}{% for one in results if execute %}
            {{ log([one.node.name, one.node.alias, one.node.resource_type, one.node.relation_name,
              one.node.config.materialized or '', one.timing | map(attribute='name') | list] | join(' '), info=true) }}
            {% endfor %}{% endmacro %}`,
        },
      },
    ],
  },
  'comments of columns that have no description, or are not there': {
    project: fixtureProject('comments'),
    rounds: [
      {
        words: ['build', '--select', '+noted_columns'],
        files: {
          'models/noted.sql':
            "{{ config(persist_docs={'relation': true, 'columns': true}) }} select 1 as a, 2 as b, 3 as \"C\"",
          'models/noted_columns.sql': `select column_name, comment from duckdb_columns()
            where table_name = 'noted' -- {{ ref('noted') }}`,
          'models/noted.yml':
            'models: [{name: noted, description: x, columns: [{name: a}, {name: b, description: two}, {name: c, description: case}, {name: lost}]}]\n',
        },
      },
    ],
  },
  "dbt's own macros for any database": {
    project: fixtureProject('macros'),
    rounds: [{ words: ['run'] }],
  },
  '[A8] tags, quoting, model and this': {
    project: fixtureProject('properties'),
    inAnyOrder: true,
    rounds: [{ words: ['run', '--select', '+inc'] }, { words: ['build'] }],
  },
  contracts: {
    project: fixtureProject('contracts'),
    rounds: [{ words: ['build'] }, { words: ['build'] }],
  },
  '[P21] dates and times of YAML': {
    project: fixtureProject('comments'),
    inAnyOrder: true,
    rounds: [
      {
        words: ['build', '--vars', '{given: 2020-05-05T01:00:00}'],
        files: {
          'dbt_project.yml': `name: comments
profile: comments
vars: {day: 2020-01-01, time: 2020-01-01T02:03:04, zoned: 2020-01-01 2:03:04.5+02:00, in: [2020-01-01T00:00:00Z]}
models: {+meta: {time: 2020-01-01T02:03:04}}
`,
          'models/dated.sql': `-- {{ var('day') }} {{ var('time') }} {{ var('zoned') }} {{ var('in') }} {{ var('given') }}
-- {{ var('day') == '2020-01-01' }} {{ var('day') + modules.datetime.timedelta(days=1) }} {{ var('time').hour }}
-- {{ toyaml(var('in')) | trim }} {{ fromyaml('a: 2020-01-01') }} {{ config.get('meta') }} {{ config.get('since') }}
select timestamp '2020-01-01 02:03:04' as at, '{{ var('time') }}' as text`,
          'models/below.sql': "select at from {{ ref('dated') }}",
          'models/dated.yml': `models:
  - name: dated
    config: {since: 2020-01-01 02:03:04, meta: {own: 2020-01-01 02:03:04}}
    columns:
      - name: at
        data_tests: [{accepted_values: {arguments: {values: [2020-01-01 02:03:04, 2021-01-01]}}}]
  - {name: below, deprecation_date: 2090-01-01 02:03:04}
unit_tests:
  - name: at_times
    model: below
    given: [{input: ref('dated'), rows: [{at: 2020-01-01 02:03:04}]}]
    expect: {rows: [{at: 2020-01-01 02:03:04}]}
`,
        },
      },
    ],
  },
  '[R10] a hook at the start that fails, where all nodes hang on it': {
    project: fixtureProject('comments'),
    inAnyOrder: true,
    rounds: [
      {
        words: ['build'],
        files: {
          'dbt_project.yml':
            'name: comments\nprofile: comments\nflags: {skip_nodes_if_on_run_start_fails: true}\non-run-start: [select 1, select nonsense]\n',
        },
      },
    ],
  },
});
