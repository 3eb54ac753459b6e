import { expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/runCommandLine';
import { scratchProject } from './scratchProject';

const FILES = {
  'dbt_project.yml': 'name: lab\nprofile: lab\n',
  'profiles.yml': 'lab: {target: dev, outputs: {dev: {type: duckdb, path: lab.duckdb}}}\n',
  'models/days.sql': `{{ config(materialized='incremental', incremental_strategy='microbatch', event_time='day',
  batch_size='day', begin='2024-01-01') }} select timestamp '2024-01-02' as day`,
};
const SPAN = ['--event-time-start', '2024-01-01', '--event-time-end', '2024-01-06'];
const root = scratchProject(FILES);

it('[M2] a run that is stopped begins no further batch', async () => {
  const controller = new AbortController();
  const lines: string[] = [];
  const write = (text: string) => {
    lines.push(text.slice('00:00:00  '.length));
    if (text.includes('Batch 1 of 5 OK')) controller.abort();
  };
  const exitCode = await runCommandLine(['run', ...SPAN], {
    cwd: root(),
    env: { NO_COLOR: '1' },
    signal: controller.signal,
    write,
    writeError: write,
    now: () => new Date(),
  });
  const batches = lines.filter((line) => line.startsWith('Batch '));
  expect(exitCode).toBe(2);
  expect(lines.map((line) => line.trimEnd())).toContain('Exited because of keyboard interrupt');
  expect(batches.map((line) => line.replace(/(?<=Batch \d of 5 \w+) .*/s, ''))).toEqual([
    'Batch 1 of 5 START',
    'Batch 1 of 5 OK',
    ...[2, 3, 4, 5].map((number) => `Batch ${number} of 5 SKIP`),
  ]);
});
