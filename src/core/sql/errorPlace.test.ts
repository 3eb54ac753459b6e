import { expect, it } from 'vitest';
import { shareWarehouse } from '../../../testing/warehouse/shareWarehouse';
import { errorPlace } from './errorPlace';
import { userSql } from './sql';

const warehouse = shareWarehouse();

async function pointed(text: string): Promise<string | null> {
  const error = await warehouse()
    .query(userSql(text))
    .then(
      () => null,
      (caught: Error) => caught,
    );
  const place = error && errorPlace(error.message, text);
  return place && text.slice(place.start, place.end);
}

it.each([
  ['selec 1', 'selec'],
  ['select 1 as a,\n  nope\nfrom range(3)', 'nope'],
  [`select 'ü😀', "no such"\nfrom range(3)`, '"no such"'],
  [`select 'x'::int`, '::'],
  ['select * from missing', 'missing'],
  ['select sum(range), range from range(3)', 'range'],
  [`select ${'1 + '.repeat(60)}nope${' + 1'.repeat(60)} from range(3)`, 'nope'],
  ['select 1 +\n', '+'],
])('[W8] finds what the engine points at: %s', async (text, token) => {
  expect(await pointed(text)).toBe(token);
});

it('[W8] points nowhere when the engine does not', () => {
  expect(errorPlace('INTERRUPT Error: Interrupted!', 'select 1')).toBeNull();
  expect(errorPlace('Binder Error: x\n\nLINE 9: y\n        ^', 'select 1')).toBeNull();
});
