import { beforeAll, expect, it } from 'vitest';
import { shareWarehouse } from '../../../../testing/warehouse/shareWarehouse';
import { userSql } from '../../../core/sql/sql';
import { explainError } from './explainError';

const warehouse = shareWarehouse();

async function said(text: string): Promise<string> {
  const message = await warehouse()
    .query(userSql(text))
    .then(
      () => 'nothing',
      (error: Error) => error.message,
    );
  return explainError(message, null).sentence;
}

beforeAll(async () => {
  await warehouse().query(userSql('create table orders as select 1 as order_id, 2.5 as total'));
});

it.each([
  ['select totl from orders', 'There is no column totl here. Did you mean total?'],
  ['select o.totl from orders o', 'There is no column totl there. Did you mean total?'],
  ['select * from order_s', 'There is no table order_s. Did you mean orders?'],
  ['select dat_trunc(1)', 'There is no function dat_trunc. Did you mean date_trunc?'],
  [
    'select order_id, sum(total) from orders',
    'order_id must be in GROUP BY, or inside an aggregate. Add it, or use GROUP BY ALL.',
  ],
  ['selec 1', '"selec" is not expected here.'],
  ['select 1 +', 'The statement ends too early: something is missing.'],
  [`select 'x'::integer`, `'x' cannot be read as INT32. try_cast gives null instead.`],
  [
    'select st_point(1, 2)',
    "st_point belongs to DuckDB's spatial extension, which this tab does not have: it has json, parquet and icu.",
  ],
  [
    'begin transaction read only; delete from orders',
    'What the project built is written by builds only, so this was refused. `create temp table` works.',
  ],
])('says what is wrong with %s', async (text, sentence) => {
  expect(await said(text)).toBe(sentence);
});

it('begins with the line in the editor, and keeps the words of the engine', () => {
  const message = 'Parser Error: syntax error at or near "x"\n\nLINE 1: x';
  expect(explainError(message, 5)).toEqual({
    sentence: 'Line 5: "x" is not expected here.',
    details: message,
  });
});

it('takes the words of the engine where it knows no better, and those of the app as they are', () => {
  expect(explainError('Binder Error: odd\nmore', null)).toEqual({
    sentence: 'odd',
    details: 'Binder Error: odd\nmore',
  });
  expect(explainError('The tab has no folders.', 2)).toEqual({
    sentence: 'Line 2: The tab has no folders.',
    details: null,
  });
});
