import { describe, expect, it } from 'vitest';
import { manifestJson } from '../core/artifacts/manifestJson';
import { toPythonJson } from '../core/base/data';
import { describeProblem } from '../core/base/problems/problem';
import { memoryFiles } from '../core/project/projectFiles';
import { makeFixtureReader } from './fixtures';
import { type OpenedProject, type OpenOptions, openProject } from './openProject';

const OPTIONS: OpenOptions = {
  command: 'build',
  vars: {},
  env: {},
  startedAt: new Date('2024-05-06T07:08:09.010Z'),
  invocationId: 'invocation',
};

const TEXTS: Readonly<Record<string, string>> = {
  'dbt_project.yml': 'name: shop\nprofile: shop\n',
  'profiles.yml': 'shop:\n  outputs:\n    default: {type: duckdb, path: my_dbt.duckdb}\n',
  'macros/cents.sql': '{% macro cents(name) %}{{ name }} / 100{% endmacro %}',
  'models/orders.sql':
    "{{ config(group='sales') }} select {{ cents('amount') }} from {{ ref('raw') }}",
  'models/people.sql': 'select 1 as id',
  'models/top.sql': "select * from {{ ref('orders') }} join {{ source('crm', 'people') }}",
  'models/docs.md': '{% docs one %}First.{% enddocs %}',
  'models/all.yml': `groups: [{name: sales, owner: {name: Ann}}]
models:
  - name: orders
    description: "{{ doc('one') }}"
    columns: [{name: id, data_tests: [unique, not_null, {accepted_values: {arguments: {values: [1]}}}]}]
  - {name: top, columns: [{name: id, data_tests: [unique]}]}
  - name: gone
sources: [{name: crm, tables: [{name: people, columns: [{name: id, data_tests: [unique]}]}]}]
exposures: [{name: board, type: dashboard, owner: {name: Ann}, depends_on: [ref('top')]}]
semantic_models:
  - {name: sales, model: ref('top'), entities: [{name: id, type: primary}]}
unit_tests:
  - {name: adds, model: orders, given: [{input: ref('raw'), rows: []}], expect: {rows: []}}
`,
  'seeds/raw.csv': 'amount\n1\n',
  'tests/few.sql': "select * from {{ ref('orders') }} where false",
};

/** Changes one after the other; null removes a file. */
const CHANGES: readonly (readonly [
  rule: string,
  changes: Readonly<Record<string, string | null>>,
])[] = [
  ['nothing', {}],
  ["a model's SQL", { 'models/top.sql': "select 1 from {{ ref('people') }}" }],
  ['a model that does not parse', { 'models/orders.sql': 'select {{ from' }],
  [
    'a model that parses again, in no group',
    { 'models/orders.sql': "select 1 from {{ ref('raw') }}" },
  ],
  ['a ref to nothing', { 'models/people.sql': "select * from {{ ref('nobody') }}" }],
  ['a cycle', { 'models/people.sql': "select * from {{ ref('top') }}" }],
  ['a disabled model', { 'models/people.sql': '{{ config(enabled=false) }} select 1' }],
  [
    'a disabled model with a unit test',
    { 'models/orders.sql': '{{ config(enabled=false) }} select 1' },
  ],
  ['both enabled', { 'models/people.sql': 'select 2', 'models/orders.sql': 'select 3' }],
  ['two models of one relation', { 'models/people.sql': "{{ config(alias='orders') }} select 2" }],
  ['a seed', { 'seeds/raw.csv': 'amount\n2\n' }],
  ['a macro', { 'macros/cents.sql': '{% macro cents(name) %}{{ name }}{% endmacro %}' }],
  ['a docs block', { 'models/docs.md': '{% docs one %}Second.{% enddocs %}' }],
  [
    'a properties file',
    { 'models/more.yml': 'models: [{name: people, tests: [unique, nothing]}]' },
  ],
  ['a new model', { 'models/gone.sql': "select * from {{ ref('people') }}" }],
  ['a removed model', { 'models/orders.sql': null }],
  ['a model that does not parse again', { 'models/top.sql': 'select {{ from' }],
  ['the same, disabled', { 'models/top.sql': '{{ config(enabled=false) }} select 1' }],
  ['no project', { 'dbt_project.yml': null }],
  [
    'a project again, with a variable',
    { 'dbt_project.yml': 'name: shop\nprofile: shop\nvars: {a: 1}\n' },
  ],
  ['a test', { 'tests/few.sql': "select * from {{ ref('gone') }} where {{ var('a') }} = 2" }],
];

/** All that an open project tells. */
function tell({ parsed, problems }: OpenedProject) {
  const manifest =
    parsed &&
    manifestJson({
      graph: parsed.graph,
      invocation: parsed.session.invocation,
      compiled: new Map(),
      fixtures: makeFixtureReader(parsed.session.project),
    });
  return { manifest: manifest && toPythonJson(manifest), problems: problems.map(describeProblem) };
}

describe('a project that is opened again with some of its files changed', () => {
  it.each(CHANGES.map(([rule], at) => [rule, at] as const))(
    '[P34] is as if it were opened for the first time: %s',
    async (_, last) => {
      const texts: Record<string, string> = { ...TEXTS };
      let opened = await openProject(memoryFiles(texts), OPTIONS);
      for (const [, changes] of CHANGES.slice(0, last + 1)) {
        for (const [name, text] of Object.entries(changes)) {
          if (text === null) delete texts[name];
          else texts[name] = text;
        }
        opened = await openProject(memoryFiles(texts), OPTIONS, opened);
      }
      expect(tell(opened)).toEqual(tell(await openProject(memoryFiles(texts), OPTIONS)));
    },
  );

  it('[P34] keeps the nodes of files that have not changed', async () => {
    const opened = await openProject(memoryFiles(TEXTS), OPTIONS);
    const uniqueOf = ({ parsed }: OpenedProject) =>
      [...(parsed?.graph.manifest.nodes.values() ?? [])].find(
        ({ name }) => name === 'unique_orders_id',
      );
    const kept = uniqueOf(opened);
    const texts = { ...TEXTS, 'models/people.sql': 'select 5' };
    const again = await openProject(memoryFiles(texts), OPTIONS, opened);
    expect(kept).toBeDefined();
    expect(uniqueOf(again)).toBe(kept);
  });

  it('[P34] parses all of it anew for other variables', async () => {
    const texts = { ...TEXTS, 'models/people.sql': "select {{ var('a') }}, '{{ env_var('B') }}'" };
    const first = { ...OPTIONS, vars: { a: 'one' }, env: { B: 'x' } };
    const opened = await openProject(memoryFiles(texts), first);
    expect(opened.problems.filter(({ code }) => code === 'template-error')).toEqual([]);
    const again = await openProject(memoryFiles(texts), { ...OPTIONS, env: { B: 'x' } }, opened);
    expect(tell(again)).toEqual(
      tell(await openProject(memoryFiles(texts), { ...OPTIONS, env: { B: 'x' } })),
    );
  });
});
