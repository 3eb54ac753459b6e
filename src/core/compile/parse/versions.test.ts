import { expect, it } from 'vitest';
import { openTexts, type ProjectTexts } from '../../../../testing/project/openTexts';
import { describeProblem } from '../../base/problems/problem';

const VERSIONS = 'models:\n  - name: m\n    versions: [{v: 1}, {v: 2}]\n';
const TWO: ProjectTexts = {
  'models/a/m_v1.sql': 'select 1 as id',
  'models/a/m_v2.sql': 'select 2 as id',
  'models/m.yml': VERSIONS,
};

it('[V1] knows a version by its own id, path of names, alias and relation', async () => {
  const { node, complaints } = await openTexts(TWO);
  expect(complaints).toEqual([]);
  expect(node('model.shop.m.v1')).toMatchObject({
    name: 'm',
    fqn: ['shop', 'a', 'm', 'v1'],
    original_file_path: 'models/a/m_v1.sql',
    alias: 'm_v1',
    relation_name: '"my_dbt"."main"."m_v1"',
    version: 1n,
    latest_version: 2n,
    access: 'protected',
    group: null,
  });
});

it('[V1] takes configs of dbt_project.yml by the name and the version', async () => {
  const { node } = await openTexts({
    ...TWO,
    'dbt_project.yml':
      'name: shop\nprofile: shop\nmodels: {shop: {a: {m: {+tags: both, v1: {+materialized: table}}}}}\n',
  });
  const configs = ['model.shop.m.v1', 'model.shop.m.v2'] as const;
  expect(configs.map((id) => [node(id).config.materialized, node(id).tags])).toEqual([
    ['table', ['both']],
    ['view', ['both']],
  ]);
});

it.each<[string, ProjectTexts, string]>([
  [
    'a version without a file',
    { 'models/m.yml': VERSIONS.replace('}]', '}, {v: 3}]') },
    'version-without-file models/m.yml:3:32',
  ],
  [
    'nothing else where no version has a file',
    { 'models/n.yml': 'models: [{name: n, versions: [{v: 1}]}]\n' },
    'version-without-file models/n.yml:1:31',
  ],
  [
    'a model beside its versions',
    { 'models/m.sql': 'select 3' },
    'version-and-none models/m.sql:1:1',
  ],
])('[V1] reports %s', async (_, texts, complaint) => {
  expect((await openTexts({ ...TWO, ...texts })).complaints).toEqual([complaint]);
});

it.each([
  ["ref('m')", 'model.shop.m.v2'],
  ["ref('m', v=1)", 'model.shop.m.v1'],
  ["ref('shop', 'm', version='1')", 'model.shop.m.v1'],
  ["ref('m', v=0)", 'model.shop.m.v2'],
])('[V4] finds what %s means', async (call, id) => {
  const { node, complaints } = await openTexts({ ...TWO, 'models/r.sql': `{{ ${call} }}` });
  expect(complaints).toEqual([]);
  expect(node('model.shop.r').depends_on.nodes).toEqual([id]);
});

it.each([
  ["ref('m', v=9)", "named 'm' with version '9' which was not found"],
  ["ref('m_v1')", "named 'm_v1' which was not found"],
  ["ref('r', v=1)", "named 'r' with version '1' which was not found"],
])('[V4] reports %s', async (call, words) => {
  const { problems } = await openTexts({ ...TWO, 'models/r.sql': `{{ ${call} }}` });
  expect(problems.map((problem) => describeProblem(problem).message)).toEqual([
    `Model 'model.shop.r' (models/r.sql) depends on a node ${words}`,
  ]);
});

it('[V5] hangs tests on each version, by its name', async () => {
  const { graph } = await openTexts({
    ...TWO,
    'models/m.yml': `${VERSIONS}    columns: [{name: id, data_tests: [not_null, {accepted_values: {arguments: {values: [1]}}}]}]\n`,
  });
  const tests = [...graph.manifest.nodes.values()].flatMap((node) =>
    node.resource_type === 'test' ? [[node.name, node.attached_node, node.refs[0]?.version]] : [],
  );
  expect(tests).toEqual([
    ['not_null_m_v1_id', 'model.shop.m.v1', 1n],
    ['accepted_values_m_v1_id__1', 'model.shop.m.v1', '1'],
    ['not_null_m_v2_id', 'model.shop.m.v2', 2n],
    ['accepted_values_m_v2_id__1', 'model.shop.m.v2', '2'],
  ]);
});

const unitTest = (more: string) => ({
  'models/u.yml': `unit_tests: [{name: u, model: m, ${more}given: [], expect: {rows: [{id: 1}]}}]\n`,
});

it('[V6] runs a unit test on each version that it keeps to', async () => {
  const idsOf = async (more: string) => {
    const { session } = await openTexts({ ...TWO, ...unitTest(more) });
    return [...session.manifest.nodes.keys()].filter((id) => id.startsWith('unit_test.'));
  };
  expect(await idsOf('')).toEqual(['unit_test.shop.m.u_v1', 'unit_test.shop.m.u_v2']);
  expect(await idsOf('versions: {exclude: [1]}, ')).toEqual(['unit_test.shop.m.u_v2']);
});

it.each<[string, ProjectTexts]>([
  ['of a version that is not there', TWO],
  ['of a model without versions', { 'models/m.sql': 'select 1 as id' }],
])('[V6] reports a unit test %s', async (_, texts) => {
  const { complaints } = await openTexts({ ...texts, ...unitTest('versions: {include: [9]}, ') });
  expect(complaints).toEqual(['unit-test-version-missing models/u.yml:1:44']);
});

it.each(['{}', '{include: []}'])('[V6] takes `versions: %s` for no choice', async (versions) => {
  const texts = { 'models/m.sql': 'select 1 as id', ...unitTest(`versions: ${versions}, `) };
  expect((await openTexts(texts)).complaints).toEqual([]);
});
