import { expect, it } from 'vitest';
import { listFresherSources } from './fresherSources';

const sources = (times: Readonly<Record<string, string | undefined>>) => ({
  results: Object.entries(times).map(([unique_id, max_loaded_at]) => ({
    unique_id,
    ...(max_loaded_at === undefined ? { error: 'no such table' } : { max_loaded_at }),
  })),
});

it('[G6] a source is fresher when it holds newer rows or was not measured before', () => {
  const [old, young] = ['2024-01-01T00:00:00Z', '2024-01-02T00:00:00Z'];
  const before = sources({ same: old, newer: old, older: young, broken: old });
  const now = sources({ same: old, newer: young, older: old, broken: undefined, added: old });
  expect([...listFresherSources(now, before)]).toEqual(['newer', 'added']);
});
