import { expect, it } from 'vitest';
import { openTexts } from '../../../../testing/project/openTexts';

const open = (test: string) =>
  openTexts({
    'models/m.sql': 'select 1 as id',
    'models/gone.sql': '{{ config(enabled=false) }} select 1',
    'seeds/s.csv': 'id,word\n1,\n',
    'tests/fixtures/f.csv': 'id\n1\n',
    'models/marts/u.yml': `unit_tests:\n  - ${test}`,
  });

it('[P29] reads what is given and expected, as rows, CSV, SQL or a file', async () => {
  const { node, complaints } = await open(
    '{name: u, model: m, given: [{input: this, rows: [{id: 1}]}, {input: x, format: csv, fixture: f}], expect: {format: sql, rows: select 1}}',
  );
  expect(complaints).toEqual([]);
  expect(node('unit_test.shop.m.u')).toMatchObject({
    given: [
      { input: 'this', format: 'dict', rows: [{ id: 1n }], fixture: null },
      { input: 'x', format: 'csv', rows: [], fixture: 'f' },
    ],
    expect: { format: 'sql', rows: 'select 1', fixture: null },
    fqn: ['shop', 'marts', 'm', 'u'],
    depends_on: { nodes: ['model.shop.m'] },
    schema: 'main',
    overrides: null,
  });
});

it('[P29] reports a format that dbt does not have', async () => {
  const { complaints } = await open(
    '{name: u, model: m, given: [{input: x, format: xml}], expect: {rows: []}}',
  );
  expect(complaints).toEqual(['yaml-shape models/marts/u.yml:2:33']);
});

it('[P29] reports a model that does not exist, but not one that is disabled', async () => {
  expect((await open('{name: u, model: nope, given: [], expect: {rows: []}}')).complaints).toEqual([
    'unit-test-model-missing models/marts/u.yml:2:22',
  ]);
  const disabled = await open('{name: u, model: gone, given: [], expect: {rows: []}}');
  expect([disabled.complaints, disabled.session.manifest.nodes.size]).toEqual([[], 2]);
});

it.each([
  ['gone', ''],
  ['m', 'config: {enabled: false}, '],
  ['nope', 'config: {enabled: false}, '],
])(
  '[P29] keeps a test that is off, or whose model is, among what is disabled: %s',
  async (model, config) => {
    const { complaints, session } = await open(
      `{name: u, model: ${model}, ${config}given: [], expect: {rows: []}}`,
    );
    expect(complaints).toEqual([]);
    expect(session.manifest.disabled.get(`unit_test.shop.${model}.u`)).toMatchObject([
      { config: { enabled: false }, depends_on: { nodes: [] }, schema: null },
    ]);
  },
);

it('[P29] takes a seed as it is where an input has no rows, and nothing else', async () => {
  const { node, complaints } = await open(
    "{name: u, model: m, given: [{input: ref('s')}], expect: {rows: []}}",
  );
  expect(complaints).toEqual([]);
  expect(node('unit_test.shop.m.u')).toMatchObject({
    given: [{ input: "ref('s')", format: 'dict', seedText: 'id,word\n1,\n' }],
  });
  const other = await open("{name: u, model: m, given: [{input: ref('m')}], expect: {rows: []}}");
  expect(other.complaints).toEqual(['unit-test-seed-missing models/marts/u.yml:2:33']);
});

it.each([
  ['unit-test-rows', '{}'],
  ['unit-test-rows', '{rows: select 1}'],
  ['unit-test-rows', '{format: csv, rows: [{id: 1}]}'],
  ['unit-test-rows', '{format: sql}'],
  ['unit-test-fixture-missing', '{format: csv, fixture: nope}'],
])('[P29] reports %s for what is expected as %s', async (code, expected) => {
  const { complaints } = await open(`{name: u, model: m, given: [], expect: ${expected}}`);
  expect(complaints).toEqual([`${code} models/marts/u.yml:2:44`]);
});

it('[P29] refuses a choice of versions that takes some and leaves out others', async () => {
  const { complaints } = await open(
    '{name: u, model: m, versions: {include: [1], exclude: [2]}, given: [], expect: {rows: []}}',
  );
  expect(complaints).toEqual(['unit-test-versions models/marts/u.yml:2:35']);
});
