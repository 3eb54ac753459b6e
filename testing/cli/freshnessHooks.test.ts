import path from 'node:path';
import { expect, it } from 'vitest';
import { changeFile, runOurs } from '../parity/rounds/ourRounds';
import { scratchProject } from './scratchProject';

const project = (more: string) => `name: lab\nprofile: lab\n${more}\n`;
const root = scratchProject({
  'dbt_project.yml': project('on-run-start: [select nope]\non-run-end: [select 1]'),
  'profiles.yml': 'lab: {outputs: {default: {type: duckdb, path: lab.duckdb}}}\n',
  'models/s.yml':
    'sources: [{name: raw, schema: main, tables: [{name: t, config: {loaded_at_field: at, freshness: {warn_after: {count: 1, period: day}}}}]}]\n',
});
const check = async () => (await runOurs(root(), ['source', 'freshness'])).console;

it('[R10] `source freshness` tells at its end of a hook that failed', async () => {
  const text = await check();
  expect(text).toContain('Failure in operation lab-on-run-start-0 (./dbt_project.yml)');
  expect(text).toContain('compiled code at target/compiled/lab/./dbt_project.yml/hooks/');
});

it('[R10] `source freshness` leaves hooks out where the project says so, and warns of each event that has some', async () => {
  const flags = 'flags: {source_freshness_run_project_hooks: false}';
  const hooks = 'on-run-start: [select nope]\non-run-end: [select 1]';
  changeFile(path.join(root(), 'dbt_project.yml'), project(`${flags}\n${hooks}`));
  const text = await check();
  expect(text).not.toContain('hook:');
  expect(text).toContain('command will start\nrunning `on-run-start` and `on-run-end` hooks');
  expect(text).toContain('SourceFreshnessProjectHooksNotRun: 2 occurrences');
});
