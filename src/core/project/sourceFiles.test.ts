import { expect, it } from 'vitest';
import { complaintOf } from '../../../testing/project/openTexts';
import { ProblemLog } from '../base/problems/problem';
import { readProjectConfig } from './projectConfig';
import { memoryFiles, type ProjectFiles } from './projectFiles';
import { readPackageSources } from './sourceFiles';
import { locateSources } from './sourceKinds';
import { parseYaml } from './yaml';

const configOf = (text: string) =>
  readProjectConfig(parseYaml(text, 'dbt_project.yml'), (value) => value).config;

async function read(texts: Record<string, string>, root = '') {
  const problems = new ProblemLog();
  const sources = await readPackageSources(
    memoryFiles(texts),
    configOf('name: shop'),
    root,
    problems,
  );
  return { ...sources, complaints: problems.list.map(complaintOf) };
}

it.each([
  ['models/a/b.sql', [['model', 'a/b.sql']]],
  ['models/a.md', [['docs', 'a.md']]],
  ['models/a.yml', []],
  ['models/A.SQL', [['model', 'A.SQL']]],
  ['seeds/s.csv', [['seed', 's.csv']]],
  ['seeds/s.sql', []],
  ['macros/m.sql', [['macro', 'm.sql']]],
  ['snapshots/s.sql', [['snapshot', 's.sql']]],
  ['analyses/a.sql', [['analysis', 'a.sql']]],
  ['tests/t.sql', [['singular_test', 't.sql']]],
  ['tests/generic/t.sql', [['generic_test', 'generic/t.sql']]],
  ['tests/fixtures/f.csv', [['fixture', 'fixtures/f.csv']]],
  ['tests/fixtures/f.sql', [['fixture', 'fixtures/f.sql']]],
  ['tests/fixtures/f.md', []],
  ['README.md', []],
  ['modelsx/a.sql', []],
])('[P14] takes %s for %j', (path, kinds) => {
  const located = locateSources(configOf('name: shop'), path);
  expect(located.map(({ kind, relativePath }) => [kind, relativePath])).toEqual(kinds);
});

it('[P14] counts from the most deeply nested folder when folders overlap', () => {
  const config = configOf('name: shop\nmodel-paths: [m, m/inner/]');
  expect(locateSources(config, 'm/inner/a.sql')).toMatchObject([{ relativePath: 'a.sql' }]);
});

it.each([
  ['./m/', 'm/a.sql', './m/a.sql'],
  ['m/../n', 'n/b/a.sql', 'm/../n/b/a.sql'],
  ['../up', '../up/a.sql', '../up/a.sql'],
])('[P5] keeps %s in a path as it is written', (written, path, kept) => {
  const config = configOf(`name: shop\nmodel-paths: [${written}]\ndocs-paths: [d]`);
  expect(locateSources(config, path)).toMatchObject([{ path: kept }]);
});

it('[P5] takes docs from the whole project where it is asked for', () => {
  const config = configOf('name: shop\ndocs-paths: ["."]');
  expect(locateSources(config, 'notes/a.md')).toMatchObject([{ path: './notes/a.md' }]);
});

it('[P13] leaves out what .dbtignore names', async () => {
  const texts = {
    '.dbtignore': 'drafts/\n*.md\n',
    'models/drafts/a.sql': '',
    'models/b.sql': '',
    'models/c.md': '',
  };
  expect((await read(texts)).files.map(({ path }) => path)).toEqual(['models/b.sql']);
});

it("[P14] reads a package's files with paths of its own", async () => {
  const { files, properties } = await read(
    { 'p/models/a.sql': 'select 1', 'p/models/a.yml': 'x: 1', 'models/b.sql': '' },
    'p',
  );
  expect(files).toEqual([
    { kind: 'model', path: 'models/a.sql', relativePath: 'a.sql', text: 'select 1' },
  ]);
  expect(properties.map(({ file }) => file)).toEqual(['p/models/a.yml']);
});

it('[P14] says of a Python model that it cannot run here', async () => {
  expect((await read({ 'models/a.py': '', 'macros/b.py': '' })).complaints).toEqual([
    'python-model models/a.py:1:1',
  ]);
});

it('[P15] knows a seed by the hash of its text, and a large one by its path', async () => {
  const large = 'a\n'.repeat(600_000);
  const { files } = await read({ 'seeds/large.csv': large, 'seeds/small.csv': ' \na\n1\n' });
  expect(files).toMatchObject([
    { text: '', checksum: { name: 'path', checksum: 'seeds/large.csv' } },
    {
      text: '',
      checksum: {
        name: 'sha256',
        checksum: '4f395a2e9ea1c0680348d384135458270e9e6f5af3576151fec246b7b6de98e6',
      },
    },
  ]);
});

it('[P14] reports files that cannot be read and YAML that is none, and reads the rest', async () => {
  const files = memoryFiles({
    'models/a.sql': '',
    'models/b.sql': '',
    'models/c.yml': 'a: [',
    'models/d.yml': 'a: 1',
  });
  const broken = {
    ...files,
    read: (path: string) =>
      path === 'models/a.sql'
        ? Promise.reject(new Error('it is not UTF-8 text'))
        : files.read(path),
  };
  const problems = new ProblemLog();
  const read = await readPackageSources(broken, configOf('name: shop'), '', problems);
  expect(read.files.map(({ path }) => path)).toEqual(['models/b.sql']);
  expect(read.properties.map(({ file }) => file)).toEqual(['models/d.yml']);
  expect(problems.list.map(complaintOf)).toEqual([
    'file-unreadable models/a.sql:1:1',
    'yaml-invalid models/c.yml:1:5',
  ]);
});

it('[P5] refuses folders outside of the project where nobody can list them, and in packages', async () => {
  const outside = memoryFiles({ '../up/m.sql': '{% macro m() %}{% endmacro %}' });
  const files = { ...outside, list: async () => [] };
  const config = configOf('name: shop\nmacro-paths: [../up]\ndocs-paths: [../up]');
  const readAt = async (root: string, seen: ProjectFiles) => {
    const problems = new ProblemLog();
    const sources = await readPackageSources(seen, config, root, problems);
    return [...sources.files.map(({ path }) => path), ...problems.list.map(complaintOf)];
  };
  const listing = { ...files, listOutside: outside.list };
  const refusal = 'path-outside dbt_project.yml:2:14';
  expect(await readAt('', files)).toEqual([refusal]);
  expect(await readAt('dbt_packages/p', listing)).toEqual([refusal]);
  expect(await readAt('', listing)).toEqual(['../up/m.sql']);
});
