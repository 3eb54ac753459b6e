import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { runOurs } from '../parity/rounds/ourRounds';
import { scratchProject } from './scratchProject';

const root = scratchProject({
  'dbt_project.yml': `
name: lab
profile: lab
models: {lab: {far: {+database: other, +schema: deep}}}
seeds: {lab: {+database: "{{ 'other' if var('in_other', false) else target.database }}"}}
on-run-end: "{{ log('in ' ~ database_schemas | sort, info=true) if execute }}"
`,
  'profiles.yml': `
lab:
  target: dev
  outputs:
    dev:
      type: duckdb
      path: lab.duckdb
      attach:
        - {path: other.duckdb, alias: other}
        - {path: ':memory:', alias: passing}
    closed:
      type: duckdb
      path: lab.duckdb
      attach: [{path: other.duckdb, alias: other, options: {read_only: true}}]
`,
  'seeds/raw.csv': 'id,n\n1,5\n2,6\n',
  'models/far/kept.sql': "{{ config(materialized='table') }} select * from {{ ref('raw') }}",
  'models/far/grown.sql': `{{ config(materialized='incremental', unique_key='id') }} select id, n from {{ ref('kept') }}
    {% if is_incremental() %} where id > (select max(id) from {{ this }}) {% endif %}`,
  'models/near.sql':
    "select * from {{ ref('kept') }} union all select * from {{ ref('grown') }} -- {{ adapter.get_relation('other', 'main_deep', 'kept') }}",
  'tests/all_there.sql': "select count(*) as n from {{ ref('near') }} having n <> 4",
});

it('[P8] builds into the databases that a profile attaches, and reads from them', async () => {
  for (const words of [['build'], ['build'], ['build', '--full-refresh']]) {
    const { exitCode, console } = await runOurs(root(), words);
    expect(exitCode, console).toBe(0);
    expect(console).toContain('OK created sql incremental model other.main_deep.grown');
    expect(console).toContain('OK created sql view model main.near');
    expect(console).toContain("in [('lab', 'main'), ('other', 'main_deep')]");
  }
  expect(existsSync(path.join(root(), 'other.duckdb'))).toBe(true);
});

it('[P8] names the database of a seed where its line begins, not where it ends', async () => {
  const words = ['seed', '--vars', '{in_other: true}'];
  const { console } = await runOurs(root(), words);
  expect(console).toContain('START seed file other.main.raw');
  expect(console).toContain('OK loaded seed file main.raw');
});

it('[P8] attaches with the options that the profile gives', async () => {
  await runOurs(root(), ['build']);
  const read = await runOurs(root(), ['build', '--target', 'closed', '--select', 'near']);
  expect(read.exitCode, read.console).toBe(0);
  const written = await runOurs(root(), ['build', '--target', 'closed', '--select', 'kept']);
  expect(written.console).toContain('attached in read-only mode');
});
