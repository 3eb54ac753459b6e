import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { said } from '../comparison/said';
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

function source(table: string): Round['files'] {
  return {
    'models/faulty.yml': `sources: [{name: raw, tables: [{name: ${table}}]}]`,
  };
}

/** Files with a fault, what dbt says of it, and what is said here where that is not the same; dbt stops at the first one. */
const FAULTS: readonly (readonly [words: string, files: Round['files'], own?: string])[] = [
  ["must be configured with a 'strategy' and 'unique_key'.", snapshot('unique_key: id')],
  [
    'check strategy must specify a check_cols',
    snapshot('strategy: check, unique_key: id, check_cols: []'),
  ],
  [
    "A 'timestamp' snapshot should not have 'check_cols'",
    snapshot('strategy: timestamp, unique_key: id, updated_at: at, check_cols: all'),
  ],
  [
    "'event_time' config of type string, but got: <class 'int'>.",
    { ...snapshot('enabled: false'), ...batched('event_time', ', event_time=3') },
  ],
  ['valid datetime (ISO format), but got: soon.', batched('begin', ", begin='soon'")],
  ["one of ['hour', 'day', 'month', 'year'], but got: None.", batched('batch_size')],
  ["'lookback' config as type int, but got: <class 'str'>).", batched('none', ", lookback='1'")],
  [
    "be of type `bool` if specified, but got: <class 'int'>).",
    batched('none', ', concurrent_batches=1'),
  ],
  [
    'Cannot specify both loaded_at_field and loaded_at_query at table level.',
    {
      'models/faulty.sql': null,
      ...source('t, loaded_at_field: at, loaded_at_query: select now()'),
    },
  ],
  [
    'is not valid under any of the given schemas',
    source('t, freshness: {warn_after: {count: 1, period: week}}'),
    'table "raw.t": freshness must be {warn_after: {count: 1, period: day}',
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
  it.each(FAULTS.map(([words, , own = words], at) => [words, own, at] as const))(
    '%s',
    (words, own, at) => {
      const [stock, ours] = [played?.stock[at], played?.ours[at]];
      expect([stock?.exitCode, ours?.exitCode]).toEqual([2, 2]);
      expect(stock?.console).toContain(words);
      expect(ours && said(ours)).toContain(own);
    },
  );
});
