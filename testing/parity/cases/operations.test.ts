import { expect, it } from 'vitest';
import { readArtifact, readResults } from '../comparison/artifacts';
import { readManifest } from '../comparison/manifests';
import type { Outcome } from '../rounds/round';
import { describeCommands } from './describeCommands';
import { fixtureProject } from './fixtureProject';

const SHAKY = {
  'models/shaky.sql': "select {{ env_var('SHAKY', '1') }} as id",
  'models/after_shaky.sql': "select id from {{ ref('shaky') }}",
};
const operation = (name: string, args?: string) => ({
  words: ['run-operation', name, ...(args === undefined ? [] : ['--args', args])],
});

/** A table of the same place in another database is none of the catalog's. */
const ELSEWHERE =
  'sources: [{name: elsewhere, database: other, schema: main, tables: [{name: people}]}]\n';

describeCommands(
  '[D5] docs generate writes what the database knows of the nodes',
  {
    project: fixtureProject('commands'),
    installsPackages: true,
    rounds: [
      { words: ['docs', 'generate'] },
      { words: ['build'] },
      { words: ['docs', 'generate'], files: { 'models/elsewhere.yml': ELSEWHERE } },
      { words: ['docs', 'generate', '--no-compile'] },
      { words: ['docs', 'generate', '--select', 'names', 'source:raw.fresh'] },
      { words: ['docs', 'generate', '--empty-catalog'] },
      {
        words: ['docs', 'generate'],
        files: {
          'models/broken.sql':
            '{% if execute %}{{ exceptions.raise_compiler_error("broken") }}{% endif %}',
        },
      },
    ],
  },
  ({ round }) => {
    const readCatalog = (outcome: Outcome) => {
      const { metadata, ...sections } =
        readArtifact<Record<string, object>>(outcome, 'catalog.json') ?? {};
      return sections;
    };
    it.each([1, 3, 4, 5, 6])('writes the same catalog.json in round %i', (number) => {
      const { stock, ours } = round(number);
      expect(readCatalog(ours)).toEqual(readCatalog(stock));
    });
    it('writes the same manifest', () => {
      const { stock, ours } = round(5);
      expect(readManifest(ours)).toEqual(readManifest(stock));
    });
  },
);

const FAULTS: Readonly<Record<string, string>> = {
  a_ref: "{{ ref('nothing') }}",
  a_version: "{{ ref('first_pack', 'names', v=3) }}",
  a_disabled: "{{ ref('disabled') }}",
  a_source: "{{ source('raw', 'nothing') }}",
  a_variable: "{{ var('nothing') }}",
  raises: "{{ exceptions.raise_compiler_error('not so') }}",
  calls: '{{ raises() }}',
};

describeCommands('[D6] dbt knows the macro of what it raises itself, and of nothing else', {
  project: fixtureProject('commands'),
  installsPackages: true,
  rounds: Object.keys(FAULTS).map((name, at) => ({
    ...operation(name),
    ...(at === 0 && {
      files: {
        'models/disabled.sql': '{{ config(enabled=false) }} select 1 as id',
        'macros/faults.sql': Object.entries(FAULTS)
          .map(([macro, text]) => `{% macro ${macro}() %}${text}{% endmacro %}`)
          .join('\n'),
      },
    }),
  })),
});

describeCommands(
  '[D6] run-operation calls a macro, and retry runs again what failed',
  {
    project: fixtureProject('commands'),
    installsPackages: true,
    rounds: [
      operation('make_table', '{name: made, count: 3}'),
      operation('first_pack.shout', '{text: loud}'),
      operation('tell'),
      operation('nowhere'),
      operation('ask_wrongly'),
      operation('fail'),
      { words: ['retry'] },
      {
        words: ['build', '--full-refresh', '--vars', '{a: 1}'],
        files: SHAKY,
        env: { SHAKY: 'nope' },
      },
      { words: ['retry'] },
      { words: ['retry'] },
    ],
  },
  ({ round }) => {
    it.each([1, 2, 3, 5, 6, 7, 8, 9, 10])('writes the same results in round %i', (number) => {
      const { stock, ours } = round(number);
      expect(readResults(ours)).toEqual(readResults(stock));
    });
  },
);

/** `gone` is away before the retry: dbt refuses it, with the stack of its own code. */
const GONE = {
  'models/gone.sql': "select 'x'::int as id",
  'models/warned.sql': 'select 1 as id',
  'models/warned.yml':
    'models: [{name: warned, columns: [{name: id, data_tests: [{accepted_values: {arguments: {values: [2]}, config: {severity: warn}}}]}]}]',
};

describeCommands('[D6] retry looks at what there is to be done again', {
  project: fixtureProject('commands'),
  installsPackages: true,
  rounds: [
    operation('tell'),
    { words: ['retry'] },
    { words: ['build', '--resource-type', 'model test', '-s', 'gone warned'], files: GONE },
    { words: ['--warn-error', 'retry'] },
    { words: ['retry'] },
  ],
});

/** Operations that change tables, in and out of the transaction that dbt opens to look into a schema. */
const KEEPING = `{% macro found(name) %}{{ return(adapter.get_relation(target.database, target.schema, name)) }}{% endmacro %}
{% macro place(schema, name=none) %}{{ return(api.Relation.create(database=target.database, schema=schema, identifier=name, type='table')) }}{% endmacro %}
{% macro make() %}{% do run_query('create or replace table kept as select 1 as id') %}{% endmacro %}
{% macro drop_found() %}{% do adapter.drop_relation(found('kept')) %}{% endmacro %}
{% macro drop_named() %}{% do adapter.drop_relation(place(target.schema, 'kept')) %}{% endmacro %}
{% macro drop_none() %}{% do adapter.drop_relation(found('none')) %}{% endmacro %}
{% macro drop_given(name) %}{% do adapter.drop_relation(found(name)) %}{% endmacro %}
{% macro drop_late() %}
  {% do run_query('create schema late') %}{% do run_query('create table late.t as select 1 as id') %}
  {% do adapter.drop_relation(adapter.get_relation(target.database, 'late', 't')) %}{% do adapter.commit() %}
{% endmacro %}
{% macro make_schema() %}
  {% do found('kept') %}{% do adapter.create_schema(place('other')) %}
  {% do run_query('insert into kept values (2)') %}
{% endmacro %}
{% macro misplace() %}{% do api.Relation.create(schema='a', identifier=nowhere) %}{% endmacro %}
{% macro list() %}{% do adapter.list_relations(target.database, target.schema) %}{% endmacro %}
{% macro add() %}{% do 'a' + 1 %}{% endmacro %}
{% macro add_within() %}{% do add() %}{% endmacro %}
{% macro render_wrongly() %}{{ render('{{ 1 / 0 }}') }}{% endmacro %}`;
const TABLES = {
  words: [
    'show',
    '--inline',
    "select table_schema, table_name, (select sum(id) from kept) as ids from information_schema.tables where table_name in ('kept', 't') or table_schema in ('late', 'other') order by all",
  ],
};

describeCommands('[D6] an operation keeps what dbt commits, and fails as in dbt', {
  project: fixtureProject('commands'),
  installsPackages: true,
  rounds: [
    { ...operation('make'), files: { 'macros/keeping.sql': KEEPING } },
    operation('drop_found'),
    TABLES,
    operation('drop_late'),
    operation('make_schema'),
    TABLES,
    ...['drop_none', 'drop_given', 'misplace', 'list', 'add', 'add_within', 'render_wrongly'].map(
      (name) => operation(name),
    ),
    operation('drop_named'),
    { words: ['show', '--inline', 'select count(*) as n from kept'] },
  ],
});

const ZAP = `{% macro no_day() %}{% do modules.datetime.date(2024, 13, 1) %}{% endmacro %}
{% macro no_sum() %}{% do 'a' + 1 %}{% endmacro %}
{% materialization zap, default %}{% set k = config.get('k') %}
{% if k == 1 %}{% do no_day() %}{% elif k == 2 %}{% do 1 / 0 %}{% elif k == 3 %}{% do api.Relation.create(schema='a', identifier=nope) %}{% endif %}
{% call statement('main') %}create or replace view {{ this }} as {{ sql }}{% endcall %}
{% if k == 4 %}{% do {}.pop('x') %}{% endif %}
{{ return({'relations': [this]}) }}{% endmaterialization %}`;
const hooked = (hook: string) =>
  `{{ config(materialized='table', post_hook='{{ ${hook} if execute }}') }} select 1 as id`;

describeCommands(
  '[R11] what Python refuses in a materialization or in the text of a hook is told as in dbt',
  {
    project: fixtureProject('commands'),
    installsPackages: true,
    rounds: [
      {
        words: ['run', '--select', 'path:models/zap'],
        files: {
          'macros/zap.sql': ZAP,
          ...Object.fromEntries(
            [1, 2, 3, 4].map((k) => [
              `models/zap/zap_${k}.sql`,
              `{{ config(materialized='zap', k=${k}) }} select 1 as id`,
            ]),
          ),
          'models/zap/hook_1.sql': hooked('1 / 0'),
          'models/zap/hook_2.sql': hooked('no_day()'),
          'models/zap/hook_3.sql': hooked('no_sum()'),
          'models/zap/hook_4.sql': hooked('nowhere()'),
        },
      },
    ],
  },
  ({ round }) => {
    it('gives the same results', () => {
      const { stock, ours } = round(1);
      expect(readResults(ours)).toEqual(readResults(stock));
    });
  },
);

const HEADED = `{% call set_sql_header(config) %}create or replace temp macro twice(x) as x * 2;{% endcall %}
{{ config(materialized='table') }} select twice(1) as id`;

describeCommands(
  '[R12] headers leave no blank behind, seeds are quoted where they shall be, a snapshot says what stands in its place',
  {
    project: fixtureProject('commands'),
    installsPackages: true,
    rounds: [
      {
        words: ['run', '--select', 'headed', 'stands_there'],
        files: {
          'models/headed.sql': HEADED,
          'models/stands_there.sql': "{{ config(alias='taken') }} select 1 as id",
        },
      },
      {
        words: ['build', '--select', 'spaced', 'taken'],
        files: {
          'models/stands_there.sql': 'select 1 as id',
          'seeds/spaced.csv': 'id,new col\n1,2\n',
          'seeds/spaced.yml': 'seeds: [{name: spaced, config: {quote_columns: false}}]\n',
          'snapshots/taken.sql':
            "{% snapshot taken %}{{ config(unique_key='id', strategy='check', check_cols='all') }} select 1 as id{% endsnapshot %}",
        },
      },
    ],
  },
  ({ round }) => {
    it.each([1, 2])('gives the same results in round %i', (number) => {
      const { stock, ours } = round(number);
      expect(readResults(ours)).toEqual(readResults(stock));
    });
  },
);
