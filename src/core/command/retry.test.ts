import { expect, it } from 'vitest';
import { parseCommandLine } from './parseCommandLine';
import { batchesOf, type EarlierRun, idsToRetry, retriedCommand } from './retry';

const run = (args: EarlierRun['args'], results: EarlierRun['results'] = []): EarlierRun => ({
  args,
  results,
});
const again = (args: EarlierRun['args'], ...words: string[]) =>
  retriedCommand(parseCommandLine(['retry', ...words]), run(args));

it('[D6] retry takes over the options of the earlier run, as dbt writes them', () => {
  const command = again({
    which: 'build',
    full_refresh: true,
    vars: { day: 1n, rate: 1, far: 1e22, said: "it's", none: null },
    select: ['a'],
    resource_types: ['model'],
    show: true,
    threads: 4n,
    target: null,
    warn_error_options: { error: [], warn: [], silence: [] },
    invocation_command: 'dbt build',
  });
  expect(command?.name).toBe('build');
  expect(Object.fromEntries(command?.options.given ?? [])).toEqual({
    'full-refresh': true,
    vars: `{'day': 1, 'rate': 1.0, 'far': 1e+22, 'said': "it's", 'none': None}`,
    select: ['a'],
    'resource-type': ['model'],
    threads: '4',
  });
});

it('[D6] its own variables win, and a command that cannot be retried is none', () => {
  expect(again({ which: 'run', vars: { a: 1 } }, '--vars', '{a: 2}')?.options.text('vars')).toBe(
    '{a: 2}',
  );
  expect(again({ which: 'list' })).toBeUndefined();
});

it('[D6] what failed or was skipped is retried, hooks are not', () => {
  const results = [
    { unique_id: 'model.p.a', status: 'error' },
    { unique_id: 'model.p.b', status: 'success' },
    { unique_id: 'model.p.c', status: 'skipped' },
    { unique_id: 'operation.p.h', status: 'error' },
    {
      unique_id: 'model.p.m',
      status: 'partial success',
      batch_results: {
        successful: [['2024-01-01T00:00:00+00:00', '2024-01-02T00:00:00+00:00'] as const],
        failed: [['2024-01-02T00:00:00+00:00', '2024-01-03T00:00:00+00:00'] as const],
      },
    },
  ];
  const earlier = run({ which: 'run' }, results);
  expect([...idsToRetry(earlier)]).toEqual(['model.p.a', 'model.p.c', 'model.p.m']);
  const warned = run({ which: 'build' }, [{ unique_id: 'test.p.t', status: 'warn' }]);
  expect([idsToRetry(warned).size, idsToRetry(warned, true).size]).toEqual([0, 1]);
  const day = (number: number) => Date.UTC(2024, 0, number);
  expect(batchesOf(earlier).get('model.p.m')).toEqual({
    successful: [{ start: day(1), end: day(2) }],
    failed: [{ start: day(2), end: day(3) }],
  });
});
