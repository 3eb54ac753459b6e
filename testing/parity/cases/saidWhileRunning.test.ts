import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { consoleLines } from '../comparison/consoleLines';
import { said } from '../comparison/said';
import { type Played, playRounds } from '../rounds/playRounds';
import type { Outcome, Round } from '../rounds/round';
import { sidesOf } from '../rounds/sidesOf';
import { fixtureProject } from './fixtureProject';

const PROJECT = `name: strict
version: '1.0'
profile: strict
packages-install-path: installed
flags: {require_explicit_package_overrides_for_builtin_materializations: false}
`;
const errors = (...names: readonly string[]) => [
  '--warn-error-options',
  `{error: [${names.join(', ')}]}`,
];

/** A project whose macros warn while they are rendered, when it is parsed and when it runs. */
const FILES = {
  'dbt_project.yml': PROJECT,
  'packages.yml': 'packages: [{local: pieces}]\n',
  'pieces/dbt_project.yml': "name: pieces\nversion: '1.0'\n",
  'pieces/macros/view.sql': `{% materialization view, adapter='duckdb' %}
{%- set made = this.incorporate(type='table') -%}
{% call statement('main') %}create or replace table {{ made }} as ({{ sql }}){% endcall %}
{{ return({'relations': [made]}) }}
{% endmaterialization %}
`,
  'macros/speak.sql': `{% macro twice() %}{{ modules.itertools.product([1, 2], [3]) | list | length }}{% endmacro %}
{% macro collect_freshness(source, loaded_at_field, filter) %}
{% set question %}select max({{ loaded_at_field }}) as a, {{ current_timestamp() }} as b from {{ source }}{% endset %}
{{ return(run_query(question)) }}
{% endmacro %}
{% macro load() %}{% do run_query('create table loads as select current_timestamp as at') %}{% endmacro %}
`,
  'models/people.sql': `{{ config(meta={'colour': 'red'}) }}
{% do exceptions.warn('people are old') %}select 1 as id /* {{ config.get('colour', 'none') }} */
`,
  'models/pairs.sql': `select {{ modules.itertools.chain([1], [2]) | list | length }} as a, {{ twice() }} as b`,
  'models/s.yml': `sources:
  - name: raw
    schema: main
    config: {loaded_at_field: at, freshness: {warn_after: {count: 1, period: day}}}
    tables: [{name: loads}]
`,
};

const ROUNDS: readonly Round[] = [
  { words: ['deps'], runsNodes: false, files: FILES },
  { words: ['run-operation', 'load'], runsNodes: false },
  { words: ['parse'], runsNodes: false },
  { words: ['run'] },
  { words: ['run', '--show-all-deprecations'] },
  { words: ['run', '--warn-error-options', '{silence: [Deprecations]}'] },
  { words: ['run', ...errors('PackageMaterializationOverrideDeprecation')] },
  { words: ['source', 'freshness'] },
  { words: ['source', 'freshness', ...errors('CollectFreshnessReturnSignature')] },
];

/** What ends the parse: dbt names the first, ours lists all. */
const REFUSED: readonly (readonly [string, readonly string[]])[] = [
  ['people are old', errors('JinjaLogWarning')],
  ['Usage of itertools modules is deprecated', errors('ModulesItertoolsUsageDeprecation')],
  ['people are old', ['--warn-error']],
];

describe.skipIf(inject('stockPython') === undefined)('what macros warn of while they run', () => {
  let played: Played | undefined;
  beforeAll(async () => {
    const refused = REFUSED.map(([, words]) => ({ words: ['run', ...words] }));
    [played] = await playRounds([
      { project: fixtureProject('strict'), rounds: [...ROUNDS, ...refused] },
    ]);
  });
  afterAll(() => {
    if (played) rmSync(played.folder, { recursive: true });
  });
  // Files are parsed in another order.
  const told = (outcome: Outcome) => consoleLines(outcome).filter(Boolean).sort();
  const LATER = ROUNDS.slice(1);
  it.each(LATER.map(({ words }, at) => [words.join(' '), at + 1] as const))('[P38] %s', (_, at) => {
    const { stock, ours } = sidesOf(played, at);
    expect(ours.exitCode).toBe(stock.exitCode);
    expect(told(ours)).toEqual(told(stock));
  });
  it.each(REFUSED.map(([text, words], at) => [words.join(' '), text, ROUNDS.length + at] as const))(
    '[D9] run %s',
    (_, text, at) => {
      const { stock, ours } = sidesOf(played, at);
      expect([ours.exitCode, stock.exitCode]).toEqual([2, 2]);
      expect(said(ours)).toContain(text);
    },
  );
});
