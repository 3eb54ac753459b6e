import { expect, it } from 'vitest';
import { complaintOf } from '../../../testing/project/openTexts';
import type { Data } from '../base/data';
import { readProjectConfig } from './projectConfig';
import { parseYaml } from './yaml';

/** Reads a dbt_project.yml whose Jinja is marked instead of rendered. */
function read(text: string) {
  const render = (value: string): Data => (value.includes('{{') ? `rendered ${value}` : value);
  const { config, problems } = readProjectConfig(parseYaml(text, 'dbt_project.yml'), render);
  return { config, complaints: problems.map(complaintOf) };
}

it.each(['shop', '_s1'])('[P2] takes the project name %j', (name) => {
  expect(read(`name: ${name}`)).toMatchObject({ config: { name }, complaints: [] });
});

it.each(['1shop', 'my-shop', ''])('[P2] refuses the project name %j', (name) => {
  expect(read(`name: "${name}"`).complaints).toEqual(['project-name-invalid dbt_project.yml:1:7']);
});

it('[P3] refuses keys that dbt does not know, and warns of those that stand twice', () => {
  expect(
    read('name: shop\nnope: 1\nfunctions: {}\nname: shop\nclean-targets: []').complaints,
  ).toEqual(['deprecated dbt_project.yml:4:1', 'key-refused dbt_project.yml:2:7']);
});

it('[P4] takes hooks that are left empty beside the folders of a section for none', () => {
  const { config } = read('name: shop\nmodels:\n  post-hook:\n  shop: {post-hook: }');
  expect(config?.rendered.models).toEqual({ 'post-hook': [], shop: { 'post-hook': null } });
});

it('[P4] renders values, but neither variables nor hooks, wherever they stand', () => {
  const jinja = "'{{ x }}'";
  const { config } = read(`
name: shop
profile: ${jinja}
vars: {a: ${jinja}}
on-run-start: ${jinja}
on-run-end: [${jinja}, b]
models: {shop: {+schema: ${jinja}, +pre-hook: [${jinja}], marts: {post_hook: {sql: ${jinja}}}}}
`);
  expect(config.profile).toBe('rendered {{ x }}');
  expect(config.vars).toEqual({ a: '{{ x }}' });
  expect([config.onRunStart, config.onRunEnd]).toEqual([['{{ x }}'], ['{{ x }}', 'b']]);
  expect(config.rendered.models).toEqual({
    shop: {
      '+schema': 'rendered {{ x }}',
      '+pre-hook': ['{{ x }}'],
      marts: { post_hook: { sql: '{{ x }}' } },
    },
  });
  expect(config.unrendered.models).toMatchObject({ shop: { '+schema': '{{ x }}' } });
});

it('[P5] takes the folders that dbt_project.yml gives under the keys of earlier versions of dbt', () => {
  const { config } = read('name: shop\nsource-paths: [m]\ndata-paths: [d]\nseed-paths: [s]');
  expect([config.paths.model, config.paths.seed]).toEqual([['m'], ['s']]);
});

it("[P5] looks for each kind of file in dbt's folders unless told others", () => {
  const { config } = read('name: shop\nmodel-paths: [m, n]\nseed-paths: data\ntest-paths: []');
  expect(config.paths).toEqual({
    model: ['m', 'n'],
    seed: ['data'],
    test: [],
    analysis: ['analyses'],
    macro: ['macros'],
    snapshot: ['snapshots'],
    function: ['functions'],
    docs: ['m', 'n', 'data', 'analyses', 'macros', 'snapshots', 'functions'],
  });
  expect(read('name: shop\ndocs-paths: [d]').config.paths.docs).toEqual(['d']);
});

it('[P6] reads the order in which dispatch searches packages', () => {
  const { config } = read(
    'name: shop\ndispatch:\n  - macro_namespace: dbt_utils\n    search_order: [shop, dbt_utils]\n',
  );
  expect([...config.dispatch]).toEqual([['dbt_utils', ['shop', 'dbt_utils']]]);
});

it("[P5] has dbt's names of folders for what is not given", () => {
  expect(read('name: shop').config).toMatchObject({
    version: null,
    profile: null,
    targetPath: 'target',
    packagesPath: 'dbt_packages',
    flags: {},
  });
  expect(read('name: shop\nversion: 1.2.0').config.version).toBe('1.2.0');
});

it('[P17] takes the old section tests for data_tests, and refuses a key beside its former name', () => {
  const { config } = read('name: shop\ntests: {+severity: warn}');
  expect(config.rendered.data_tests).toEqual({ '+severity': 'warn' });
  const { complaints } = read(
    'name: shop\ntests: {}\ndata_tests: {}\nsource-paths: [m]\nmodel-paths: [m]',
  );
  expect(complaints).toEqual([
    'key-twice-named dbt_project.yml:2:8',
    'key-twice-named dbt_project.yml:4:15',
  ]);
});
