import { expect, it } from 'vitest';
import { openTexts, type ProjectTexts } from '../../../testing/project/openTexts';
import { type DataObject, objectOr } from '../base/data';
import { isMicrobatch } from '../project/manifest';
import { manifestJson } from './manifestJson';

type Sections = Readonly<Record<string, Readonly<Record<string, DataObject>>>>;

const FIXTURES = {
  parseCsv: (text: string) => text.split('\n').map((line) => line.split(',')),
  fixtureText: () => undefined,
};

async function manifestOf(texts: ProjectTexts, env = {}): Promise<Sections> {
  const { graph, session, complaints } = await openTexts(texts, { env });
  expect(complaints).toEqual([]);
  const { invocation } = session;
  return manifestJson({ graph, invocation, compiled: new Map(), fixtures: FIXTURES }) as Sections;
}

const MACROS = `
{% macro outer(x) %}{% if execute %}{{ inner() }}{{ never() }}{% endif %}{{ x.replace('a', 'b') }}{{ adapter.quote(x) }}{% endmacro %}
{% macro inner() %}{{ adapter.dispatch('inner', 'shop')() }}{{ inner() }}{% endmacro %}
{% macro default__inner() %}{% call statement('s') %}select {{ dbt.hash('1') }}{% endcall %}{% endmacro %}
{% macro never() %}{{ missing() }}{% endmacro %}
`;

it('[A4] A node depends on the macros that it calls itself, a macro on all that its text names', async () => {
  const { nodes, macros } = await manifestOf({
    'macros/m.sql': MACROS,
    'models/a.sql':
      "{{ config(post_hook='{{ never2() }}') }} select {{ outer('1') }} {% if execute %}{{ inner() }}{% endif %}",
    'macros/n.sql': '{% macro never2() %}{% endmacro %}',
    'models/p.yml': `
models:
  - name: a
    columns: [{name: id, data_tests: [not_null, {accepted_values: {arguments: {values: [1]}}}]}]
`,
  });
  const of = (entry: DataObject | undefined) => objectOr(entry?.depends_on).macros;
  expect(of(nodes?.['model.shop.a'])).toEqual(['macro.shop.outer', 'macro.shop.never2']);
  const tests = Object.values(nodes ?? {}).filter(({ resource_type: type }) => type === 'test');
  expect(tests.map(of)).toEqual([
    ['macro.dbt.test_not_null'],
    ['macro.dbt.test_accepted_values', 'macro.dbt.get_where_subquery'],
  ]);
  expect(of(macros?.['macro.shop.outer'])).toEqual([
    'macro.shop.inner',
    'macro.shop.never',
    'macro.dbt.replace',
  ]);
  expect(of(macros?.['macro.shop.inner'])).toEqual(['macro.shop.default__inner']);
  expect(of(macros?.['macro.shop.default__inner'])).toEqual([
    'macro.dbt.statement',
    'macro.dbt.hash',
  ]);
  expect(of(macros?.['macro.shop.never'])).toEqual([]);
});

it("[A4] A package's test depends on a test of the project that has the same name", async () => {
  const { nodes } = await manifestOf({
    'packages.yml': 'packages: [{package: team/tools, version: 1.0.0}]\n',
    'dbt_packages/tools/dbt_project.yml': 'name: tools\nversion: "1.0.0"\n',
    'dbt_packages/tools/macros/t.sql':
      "{% test full(model) %}{{ config(severity='warn') }}select 1{% endtest %}",
    'macros/t.sql': '{% test full(model) %}select 2{% endtest %}',
    'models/a.sql': 'select 1',
    'models/p.yml': 'models: [{name: a, data_tests: [tools.full]}]',
  });
  const test = Object.values(nodes ?? {}).find(({ resource_type: type }) => type === 'test');
  expect(test?.depends_on).toEqual({
    macros: ['macro.shop.test_full', 'macro.dbt.get_where_subquery'],
    nodes: ['model.shop.a'],
  });
  expect(objectOr(test?.config).severity).toBe('ERROR');
});

it("[A5] A model's primary key is its constraint's, else what its tests find unique and never null", async () => {
  const { nodes } = await manifestOf({
    'models/constrained.sql': 'select 1 as id',
    'models/tested.sql': 'select 1 as id',
    'models/unique.sql': 'select 1 as id',
    'models/bare.sql': 'select 1 as id',
    'models/p.yml': `
models:
  - {name: constrained, constraints: [{type: primary_key, columns: [a, b]}]}
  - name: tested
    columns: [{name: a, data_tests: [unique]}, {name: b, data_tests: [unique: {config: {enabled: false}}, not_null]}]
  - {name: unique, columns: [{name: a, data_tests: [unique]}, {name: b, data_tests: [not_null]}]}
`,
  });
  const keys = Object.values(nodes ?? {}).flatMap(({ resource_type, name, primary_key }) =>
    resource_type === 'model' ? [[name, primary_key]] : [],
  );
  expect(Object.fromEntries(keys)).toEqual({
    constrained: ['a', 'b'],
    tested: ['b'],
    unique: ['a'],
    bare: [],
  });
});

it("[A6] Of what is no model, and of a model that no file describes, a contract that the project's config enforces has no checksum", async () => {
  const { nodes } = await manifestOf({
    'dbt_project.yml': 'name: shop\nprofile: shop\nmodels: {+contract: {enforced: true}}\n',
    'models/a.sql': 'select 1 as id',
    'analyses/b.sql': 'select 1 as id',
    'analyses/b.yml': 'analyses: [{name: b, columns: [{name: id}]}]\n',
  });
  const unchecked = { enforced: true, checksum: null };
  expect(nodes?.['model.shop.a']?.contract).toMatchObject(unchecked);
  expect(nodes?.['analysis.shop.b']?.contract).toMatchObject(unchecked);
});

it('[A6] What dbt compares by a checksum has its checksum: contracts, unit tests, snapshots by their file', async () => {
  const yaml = `
models:
  - name: a
    config: {contract: {enforced: true}}
    columns: [{name: id, data_type: integer}]
snapshots:
  - {name: s, relation: ref('a'), config: {unique_key: id, strategy: check, check_cols: all}}
unit_tests:
  - name: rows
    model: a
    given: []
    expect: {format: csv, rows: "id,v\\n,x\\n1,y\\n"}
    overrides: {vars: {n: 1}}
`;
  const { nodes, unit_tests: tests } = await manifestOf({
    'models/a.sql': 'select 1 as id',
    'models/p.yml': yaml.replace("ref('a')", '"ref(\'a\')"'),
  });
  expect(nodes?.['model.shop.a']?.contract).toMatchObject({
    enforced: true,
    checksum: '0cb79927be0760ddd91fc55a9360421504a9087b91dfa6dddef84c0d5ef0eca2',
  });
  expect(nodes?.['snapshot.shop.s']?.checksum).toMatchObject({
    checksum: '36a32a0d991ad7958e25644824dc1d7b13217151807df7a324c797a64d9a254b',
  });
  expect(tests?.['unit_test.shop.a.rows']).toMatchObject({
    expect: {
      rows: [
        { id: '1', v: 'y' },
        { id: null, v: 'x' },
      ],
      format: 'csv',
      fixture: null,
    },
    overrides: { macros: {}, vars: { n: 1n }, env_vars: {} },
    checksum: '2522ad2fa47cf47573c44ac1eee28839b5d2352c534ed483ce57d84bb94322b7',
  });
});

it('[A1] tells of the environment what is meant for artifacts, and of macros what properties say', async () => {
  const { metadata, macros } = await manifestOf(
    {
      'macros/m.sql': '{% macro add(a, b) %}{% endmacro %}',
      'models/d.md': '{% docs sum %} a sum {% enddocs %}',
      'macros/m.yml': `
macros:
  - name: add
    description: "{{ doc('sum') }}"
    config: {meta: {a: 1}, docs: {show: false}}
    arguments: [{name: a, type: integer, description: "of {{ doc('sum') }}"}, {name: b}]
`,
    },
    { DBT_ENV_CUSTOM_ENV_WHO: 'me', OTHER: 'x' },
  );
  expect(metadata?.env).toEqual({ WHO: 'me' });
  expect(macros?.['macro.shop.add']).toMatchObject({
    description: 'a sum',
    meta: { a: 1n },
    docs: { show: false, node_color: null },
    patch_path: 'shop://macros/m.yml',
    arguments: [
      { name: 'a', type: 'integer', description: 'of a sum' },
      { name: 'b', type: null, description: '' },
    ],
  });
});

const OWN_BATCHES = {
  'macros/b.sql': '{% macro get_incremental_microbatch_sql(arg_dict) %}{% endmacro %}',
  'models/e.sql': "{{ config(event_time='at') }} select 1 as id, now() as at",
  'models/b.sql':
    "{{ config(materialized='incremental', incremental_strategy='microbatch', event_time='at', begin='2024-01-01', batch_size='day') }} select * from {{ ref('e') }}",
};
const BATCHED = 'flags: {require_batched_execution_for_custom_microbatch_strategy: true}';

it.each([
  ['', false],
  [BATCHED, true],
])(
  "[M1] a macro of the project's own makes a microbatch model at once, batch by batch with a flag: %s",
  async (flags, isBatched) => {
    const texts = { ...OWN_BATCHES, 'dbt_project.yml': `name: shop\nprofile: shop\n${flags}\n` };
    const { graph } = await openTexts(texts);
    expect(isMicrobatch(graph.node('model.shop.b'))).toBe(isBatched);
    const { nodes } = await manifestOf(texts);
    expect(nodes?.['model.shop.b']).not.toHaveProperty('isWhole');
  },
);

it("[A10] brings dbt's page of welcome along, without which its docs site fails on its first page", async () => {
  const { docs } = await manifestOf({
    'models/a.sql': 'select 1',
    'models/d.md': '{% docs own %}x{% enddocs %}',
  });
  expect(Object.keys(docs ?? {})).toEqual(['doc.dbt.__overview__', 'doc.shop.own']);
  expect(docs?.['doc.dbt.__overview__']?.block_contents).toContain('### Welcome!');
});

it('[A1] a unit test that is off has the checksum of one that is on', async () => {
  const open = (config: string) =>
    manifestOf({
      'models/m.sql': 'select 1 as id',
      'models/m.yml': `unit_tests: [{name: u, model: m, ${config}given: [], expect: {rows: [{id: 1}]}}]`,
    });
  const id = 'unit_test.shop.m.u';
  const { disabled } = await open('config: {enabled: false}, ');
  const { unit_tests: on } = await open('');
  expect(disabled?.[id]).toMatchObject([{ checksum: on?.[id]?.checksum }]);
});
