import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PassedUnitTests } from '../../core/run/passedUnitTests';
import { userSql } from '../../core/sql/sql';
import { NO_ROWS } from '../../core/warehouse/rowSet';
import type { Warehouse } from '../../core/warehouse/warehouse';
import { NextBuild } from './nextBuild';

const QUESTION = 'DESCRIBE (select 1 as id)';

let sent: string[] = [];
const given: Pick<Warehouse, 'query'> = {
  query: async (text) => {
    sent.push(text);
    return NO_ROWS;
  },
};
const warehouse = given as Warehouse;
const questions = () => sent.filter((text) => text.startsWith('DESCRIBE'));

async function firstBuild(next: NextBuild): Promise<void> {
  const connection = next.connect(warehouse, true);
  for (const text of [
    'create table t as select 1 as id',
    QUESTION,
    'DESCRIBE (select 1 as t__dbt_tmp)',
  ])
    await connection.query(userSql(text));
  next.prepare(warehouse);
}

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
});
afterEach(() => {
  vi.useRealTimers();
});

it('[N7] asks again what the first build asked, when that is over, and the second has the answers', async () => {
  const next = new NextBuild(new PassedUnitTests());
  await firstBuild(next);
  await vi.advanceTimersByTimeAsync(500);
  expect(questions()).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(questions().slice(2)).toEqual([QUESTION]);

  sent = [];
  await next.connect(warehouse, false).query(userSql(QUESTION));
  expect(questions()).toEqual([]);
});

it('[N7] asks nothing ahead when another build begins before', async () => {
  const next = new NextBuild(new PassedUnitTests());
  await firstBuild(next);
  next.connect(warehouse, false);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(questions()).toHaveLength(2);
});
