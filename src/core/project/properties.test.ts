import { expect, it } from 'vitest';
import { complaintOf } from '../../../testing/project/openTexts';
import { ProblemLog } from '../base/problems/problem';
import { configOfEntry, configOfNode, configParts, testsOf } from './entryParts';
import { readProjectConfig } from './projectConfig';
import { readProperties } from './properties';
import { parseYaml } from './yaml';

/** The entries of a properties file whose Jinja is upper-cased instead of rendered. */
function read(text: string, root = '') {
  const problems = new ProblemLog();
  const { config } = readProjectConfig(
    parseYaml('name: shop', 'dbt_project.yml'),
    (value) => value,
  );
  const path = root === '' ? 'models/p.yml' : `${root}/models/p.yml`;
  const sources = { config, root, files: [], properties: [parseYaml(text, path)] };
  const entries = readProperties(sources, { render: (value) => value.toUpperCase() }, problems);
  return { entries, complaints: problems.list.map(complaintOf) };
}

it('[P22] gives each entry its list, its name, its package and its file within that', () => {
  const { entries } = read('models:\n  - name: A\nseeds: [{name: B}]\n', 'packages/p');
  expect(entries).toMatchObject([
    { section: 'models', name: 'A', packageName: 'shop', path: 'models/p.yml' },
    { section: 'seeds', name: 'B' },
  ]);
  expect(entries[0]?.at(['name'])).toMatchObject({ file: 'packages/p/models/p.yml', line: 2 });
});

it.each([
  ['[]', 'yaml-shape models/p.yml:1:1'],
  ['models: {name: a}', 'yaml-shape models/p.yml:1:9'],
  ['models:', 'yaml-shape models/p.yml:1:8'],
  ['models: [a]', 'yaml-shape models/p.yml:1:10'],
  ['models:\n  - description: nameless', 'yaml-shape models/p.yml:2:5'],
  ['modls: []', 'key-unknown models/p.yml:1:8'],
  ['models: []\nmodels: []', 'deprecated models/p.yml:2:1'],
])('[P22] reports the shape of %j', (text, complaint) => {
  expect(read(text)).toEqual({ entries: [], complaints: [complaint] });
});

it.each(['', 'version: 2', 'functions: []', 'anchors: [&a {x: 1}]'])(
  '[P22] finds nothing wrong with %j',
  (text) => {
    expect(read(text)).toEqual({ entries: [], complaints: [] });
  },
);

it("[P23] renders an entry's texts, but not those that dbt renders later", () => {
  const [entry] = read(`
models:
  - name: a
    description: keep
    config: {schema: change}
    data_tests: [keep]
    columns: [{name: c, description: keep, tests: [keep], tags: [change]}]
`).entries;
  expect(entry).toMatchObject({
    name: 'A',
    data: {
      name: 'A',
      description: 'keep',
      config: { schema: 'CHANGE' },
      data_tests: ['keep'],
      columns: [{ name: 'C', description: 'keep', tests: ['keep'], tags: ['CHANGE'] }],
    },
  });
});

it('[P18] takes configs beside and in config:, the latter first', () => {
  const data = { name: 'a', tags: ['x'], meta: { a: 1n }, config: { meta: { b: 1n }, alias: 'z' } };
  expect(configOfEntry(data)).toEqual({ tags: ['x'], meta: { b: 1n }, alias: 'z' });
});

it('[P18] keeps what a source or an exposure says in both places apart, to merge it', () => {
  const data = { name: 'a', tags: ['x'], meta: { a: 1n }, config: { tags: 'y' } };
  expect(configParts(data)).toEqual([{ tags: ['x'], meta: { a: 1n } }, { tags: 'y' }]);
});

it('[P18] takes of a node beside config: only what dbt takes there', () => {
  const data = { name: 'a', tags: ['x'], enabled: false, contract: { enforced: true }, group: 'g' };
  expect(configOfNode(data)).toEqual({ contract: { enforced: true }, group: 'g' });
});

it('[P25] finds tests under their new and their old key', () => {
  expect(testsOf({ tests: ['a'], data_tests: ['b', 'c'] })).toEqual([
    { key: 'data_tests', tests: ['b', 'c'] },
    { key: 'tests', tests: ['a'] },
  ]);
  expect(testsOf({ tests: 'a' })).toEqual([]);
});

it.each([
  ['models', '{name: m, config: {meta: {description: TURNS}, pre_hook: stays}}'],
  [
    'models',
    '{name: m, versions: [{v: 1, columns: [{name: C, description: stays, tags: [TURNS]}]}]}',
  ],
  ['sources', '{name: m, tables: [{name: t, description: stays, config: {meta: {tests: TURNS}}}]}'],
  ['macros', '{name: m, arguments: [{name: A, description: stays}], meta: {x: TURNS}}'],
  ['metrics', '{name: m, filter: stays, label: TURNS}'],
  ['saved_queries', '{name: m, query_params: {where: [stays], metrics: [TURNS]}}'],
])('[P23] knows in %s what is rendered later: %s', (section, entry) => {
  const [found] = read(`${section}: [${entry.replaceAll('TURNS', 'turns')}]`).entries;
  const text = JSON.stringify(found?.data, (_, value) =>
    typeof value === 'bigint' ? Number(value) : value,
  );
  expect([text.includes('TURNS'), text.includes('turns')]).toEqual([true, false]);
  expect(text.includes('STAYS')).toBe(false);
});
