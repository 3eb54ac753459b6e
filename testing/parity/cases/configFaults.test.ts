import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Played, playRounds } from '../rounds/playRounds';
import type { Round } from '../rounds/round';
import { fixtureProject } from './fixtureProject';

const SPAN =
  "incremental_strategy='microbatch', event_time='at', begin='2024-01-01', batch_size='day'";

/** A microbatch model whose config is whole but for a change. */
function batched(change: string, more = ''): Round['files'] {
  const config = SPAN.replace(new RegExp(`(?:^|, )${change}='[^']*'`), '') + more;
  return {
    'models/faulty.sql': `{{ config(materialized='incremental', ${config}) }} select * from {{ ref('asked') }}`,
  };
}

function snapshot(config: string): Round['files'] {
  return {
    'snapshots/faulty.yml': `snapshots: [{name: faulty, relation: ref('asked'), config: {${config}}}]`,
  };
}

/** Files with a fault, and the words that both sides say of it; dbt stops at the first one. */
const FAULTS: readonly (readonly [words: string, files: Round['files']])[] = [
  ["must be configured with a 'strategy' and 'unique_key'.", snapshot('unique_key: id')],
  [
    'check strategy must specify a check_cols',
    snapshot('strategy: check, unique_key: id, check_cols: []'),
  ],
  [
    "Invalid value for 'check_cols': one.",
    snapshot('strategy: check, unique_key: id, check_cols: one'),
  ],
  ['must specify an updated_at configuration.', snapshot('strategy: timestamp, unique_key: id')],
  [
    "A 'timestamp' snapshot should not have 'check_cols'",
    snapshot('strategy: timestamp, unique_key: id, updated_at: at, check_cols: all'),
  ],
  [
    "'faulty' must provide an 'event_time' (string) config",
    { ...snapshot('enabled: false'), ...batched('event_time') },
  ],
  [
    "'event_time' config of type string, but got: <class 'int'>.",
    batched('event_time', ', event_time=3'),
  ],
  ["'faulty' must provide a 'begin' (datetime) config", batched('begin')],
  ['valid datetime (ISO format), but got: soon.', batched('begin', ", begin='soon'")],
  ["one of ['hour', 'day', 'month', 'year'], but got: None.", batched('batch_size')],
  [
    "one of ['hour', 'day', 'month', 'year'], but got: week.",
    batched('batch_size', ", batch_size='week'"),
  ],
  ["'lookback' config as type int, but got: <class 'str'>).", batched('none', ", lookback='1'")],
  [
    "be of type `bool` if specified, but got: <class 'int'>).",
    batched('none', ', concurrent_batches=1'),
  ],
];

describe.skipIf(inject('stockPython') === undefined)('[P20] configs that cannot be built', () => {
  let played: Played | undefined;
  beforeAll(async () => {
    const rounds = FAULTS.map(([, files]) => ({ words: ['parse'], runsNodes: false, files }));
    [played] = await playRounds([
      {
        project: fixtureProject('comments'),
        rounds: rounds.map((round) => ({ ...round, files: round.files ?? {} })),
      },
    ]);
  });
  afterAll(() => {
    if (played) rmSync(played.folder, { recursive: true });
  });
  it.each(FAULTS.map(([words], at) => [words, at] as const))('%s', (words, at) => {
    const [stock, ours] = [played?.stock[at], played?.ours[at]];
    expect([stock?.exitCode, ours?.exitCode]).toEqual([2, 2]);
    expect(stock?.console).toContain(words);
    expect(ours?.console).toContain(words);
  });
});
