import { expect, it } from 'vitest';
import { type Sql, userSql } from '../sql/sql';
import { NO_ROWS } from '../warehouse/rowSet';
import type { Warehouse } from '../warehouse/warehouse';
import { beginLate } from './beginLate';

it('sends BEGIN before the first statement of a transaction, and nothing of one that has none', async () => {
  const sent: Sql[] = [];
  const given: Pick<Warehouse, 'query'> = {
    query: async (text) => {
      sent.push(text);
      return NO_ROWS;
    },
  };
  const warehouse = beginLate(given as Warehouse);
  const say = async (...texts: string[]) => {
    sent.length = 0;
    for (const text of texts) await warehouse.query(userSql(text));
    return sent;
  };
  expect(await say('BEGIN', 'ROLLBACK', 'BEGIN', 'COMMIT')).toEqual([]);
  const whole = ['BEGIN', 'select 1', 'select 2', 'COMMIT'];
  expect(await say(...whole)).toEqual(whole);
  expect(await say('select 1', 'ROLLBACK')).toEqual(['select 1', 'ROLLBACK']);
});
