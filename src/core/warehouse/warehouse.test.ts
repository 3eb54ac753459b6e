import { expect, it } from 'vitest';
import { WarehouseError } from './warehouse';

it('[W6] keeps the words of the engine and the SQL that it refused', () => {
  const cause = new Error('Binder Error: x');
  const error = WarehouseError.wrap(cause, 'select x');
  expect(error).toMatchObject({
    message: 'Binder Error: x',
    sql: 'select x',
    interrupted: false,
    cause,
  });
  expect(WarehouseError.wrap(error, 'other')).toBe(error);
});

it('[W6] says of a stopped statement that it was interrupted', () => {
  const error = WarehouseError.wrap(new Error('whatever'), 'select 1', true);
  expect(error).toMatchObject({ message: 'INTERRUPT Error: Interrupted!', interrupted: true });
});

it('[W6] shows the caret block of a parser error once', () => {
  const block = '\n\nLINE 1: selec 1\n        ^';
  expect(WarehouseError.wrap(new Error(`Parser Error: no${block}${block}`), '').message).toBe(
    `Parser Error: no${block}`,
  );
});
