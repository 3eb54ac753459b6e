import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { changeFile, runOurs } from '../parity/rounds/ourRounds';
import { scratchProject } from './scratchProject';

const root = scratchProject({
  'dbt_project.yml': 'name: lab\nprofile: lab\n',
  'profiles.yml': 'lab: {outputs: {default: {type: duckdb, path: lab.duckdb}}}\n',
  'models/one.sql': 'select 1 as id',
  'models/two.sql': "{{ exceptions.raise_compiler_error('no') if execute }}",
});

it.each([
  { words: ['compile'], hasManifest: true },
  { words: ['docs', 'generate'], hasManifest: false },
])(
  '[A9] $words that fails leaves the SQL of the nodes before, and `docs generate` no manifest',
  async ({ words, hasManifest }) => {
    const isThere = (name: string) => existsSync(path.join(root(), 'target', name));
    expect((await runOurs(root(), words)).exitCode).toBe(2);
    expect(isThere('compiled/lab/models/one.sql')).toBe(true);
    expect(isThere('graph_summary.json')).toBe(true);
    expect(isThere('manifest.json')).toBe(hasManifest);
    expect(isThere('semantic_manifest.json')).toBe(hasManifest);
  },
);

it('[D11] show leaves the SQL of a node whose rows cannot be asked for', async () => {
  changeFile(path.join(root(), 'models/two.sql'), 'select 1 as id, nope');
  expect((await runOurs(root(), ['show', '--select', 'two'])).exitCode).toBe(2);
  expect(existsSync(path.join(root(), 'target/compiled/lab/models/two.sql'))).toBe(true);
});

it('[A9] of several nodes that fail the last is named, as dbt looks for one only when a node sets others free', async () => {
  const fault = "{{ exceptions.raise_compiler_error('no') if execute }}";
  for (const name of ['three', 'zebra']) changeFile(path.join(root(), `models/${name}.sql`), fault);
  expect((await runOurs(root(), ['compile'])).console).toContain('in model zebra (');
  changeFile(path.join(root(), 'models/two_next.sql'), 'select 1 as id');
  changeFile(path.join(root(), 'models/child.sql'), "select * from {{ ref('two_next') }}");
  expect((await runOurs(root(), ['compile'])).console).toContain('in model two (');
});

it.each([
  { words: ['run', '--selector', 'nope'] },
  { words: ['build', '--select', 'nope:1'] },
  { words: ['run', '--defer', '--state', 'nowhere'] },
])(
  '[A9] $words leaves the manifest of what was parsed, though nothing can be chosen',
  async ({ words }) => {
    const file = path.join(root(), 'target/manifest.json');
    rmSync(file, { force: true });
    expect((await runOurs(root(), words)).exitCode).toBe(2);
    expect(existsSync(file)).toBe(true);
  },
);
