import path from 'node:path';
import { expect, it } from 'vitest';
import { changeFile, runOurs } from '../parity/rounds/ourRounds';
import { scratchProject } from './scratchProject';

const root = scratchProject({
  'dbt_project.yml': 'name: lab\nprofile: lab\n',
  'profiles.yml': 'lab: {outputs: {default: {type: duckdb, path: lab.duckdb}}}\n',
  'models/one.sql': 'select 1 as id',
});

it('[D6] retries a run once: one that had nothing to retry is no run to retry', async () => {
  await runOurs(root(), ['run']);
  expect((await runOurs(root(), ['retry'])).exitCode).toBe(0);
  const { exitCode, console } = await runOurs(root(), ['retry']);
  expect(exitCode).toBe(2);
  expect(console).toContain("Could not find previous run in 'target' target directory");
});

it('[D6] tells templates of a retry that nothing is selected, as dbt does', async () => {
  changeFile(
    path.join(root(), 'models/two.sql'),
    "{{ log('selected: ' ~ selected_resources | length, info=true) if execute }} select nothing",
  );
  expect((await runOurs(root(), ['run'])).console).toContain('selected: 2');
  expect((await runOurs(root(), ['retry'])).console).toContain('selected: 0');
});
