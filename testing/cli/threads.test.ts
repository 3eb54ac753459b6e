import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { runOurs } from '../parity/rounds/ourRounds';
import { scratchProject } from './scratchProject';

const PARENTS = ['a', 'b', 'c', 'd'];
const FILES = {
  'dbt_project.yml': `name: lab
profile: lab
models: {+materialized: table}
on-run-start: create or replace temp table only_of_hooks as select 1 as x
`,
  'profiles.yml':
    'lab: {target: dev, outputs: {dev: {type: duckdb, path: lab.duckdb, threads: 3}}}\n',
  ...Object.fromEntries(
    PARENTS.map((name) => [
      `models/${name}.sql`,
      'select i, {{ target.threads }} as threads from range(1000000) t(i) order by hash(i)',
    ]),
  ),
  'models/below.sql': PARENTS.map((name) => `select count(*) from {{ ref('${name}') }}`).join(
    ' union all ',
  ),
  'models/broken.sql': 'select * from only_of_hooks',
};
const root = scratchProject(FILES);

interface Ran {
  readonly unique_id: string;
  readonly status: string;
  readonly thread_id: string;
  readonly timing: readonly { readonly started_at: string; readonly completed_at: string }[];
}

function readRan(): Map<string, Ran> {
  const { results } = JSON.parse(
    readFileSync(path.join(root(), 'target/run_results.json'), 'utf8'),
  );
  return new Map(
    (results as Ran[]).map((result) => [result.unique_id.split('.').at(-1) ?? '', result]),
  );
}

it('[R3] as many nodes run at a time as there are threads, each on a connection of its own', async () => {
  const { exitCode, console } = await runOurs(root(), ['run']);
  const ran = readRan();
  const workers = [...ran.values()].map(({ thread_id }) => thread_id);
  const startOf = (name: string) => ran.get(name)?.timing[0]?.started_at ?? '';
  const endOf = (name: string) => ran.get(name)?.timing.at(-1)?.completed_at ?? '';
  expect(exitCode).toBe(1);
  expect(console).toContain("Concurrency: 3 threads (target='dev')");
  expect(new Set(workers.filter((name) => name !== 'main'))).toEqual(
    new Set([1, 2, 3].map((number) => `Thread-${number} (worker)`)),
  );
  expect(startOf('b') < endOf('a')).toBe(true);
  for (const name of PARENTS) expect(startOf('below') >= endOf(name), name).toBe(true);
  expect(ran.get('below')?.status).toBe('success');
  expect(ran.get('broken')?.status, 'a model sees no temporary table of a hook').toBe('error');
}, 60_000);

it('[R3] with one thread nodes run one after the other', async () => {
  const { console } = await runOurs(root(), ['run', '--threads', '1', '--exclude', 'broken']);
  const ends = [...readRan().values()].filter(({ thread_id }) => thread_id !== 'main');
  const spans = ends.map(({ timing }) => [timing[0]?.started_at, timing.at(-1)?.completed_at]);
  expect(console).toContain("Concurrency: 1 threads (target='dev')");
  expect(spans).toHaveLength(5);
  for (const [index, [start = '']] of spans.entries())
    expect(index === 0 || start >= (spans[index - 1]?.[1] ?? '')).toBe(true);
}, 60_000);
