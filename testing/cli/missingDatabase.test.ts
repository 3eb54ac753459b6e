import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { runOurs } from '../parity/rounds/ourRounds';
import { scratchProject } from './scratchProject';

const root = scratchProject({
  'dbt_project.yml': 'name: lab\nprofile: lab\n',
  'profiles.yml': 'lab: {outputs: {default: {type: duckdb, path: lab.duckdb}}}\n',
  'models/one.sql': "{{ config(database='UFC') }} select 1 as id",
});

it('[P8] a run that cannot make its schemas ends before its first node, as in dbt', async () => {
  const { exitCode, console } = await runOurs(root(), ['run']);
  expect(exitCode).toBe(2);
  expect(console.replace(/^\d\d:\d\d:\d\d {2}/gm, '').replace(/[\d.]+(?= ?s)/g, '0')).toContain(
    `
Finished running  in 0 hours 0 minutes and 0 seconds (0s).
Encountered an error:
Runtime Error
  Binder Error: Catalog "UFC" does not exist!
`,
  );
  expect(existsSync(path.join(root(), 'target/manifest.json'))).toBe(true);
});
