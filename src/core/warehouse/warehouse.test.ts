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

it('[W6] an error that comes as JSON reads as any other', () => {
  const json = JSON.stringify({
    exception_type: 'Parser',
    exception_message: 'syntax error at or near ")"\n\nLINE 1: select )\n               ^',
    error_subtype: 'SYNTAX_ERROR',
  });
  expect(WarehouseError.wrap(new Error(json), 'select )').message).toBe(
    'Parser Error: syntax error at or near ")"\n\nLINE 1: select )\n               ^',
  );
  expect(WarehouseError.wrap(new Error('{"exception_type"'), '').message).toBe('{"exception_type"');
});

it('[W6] an extension that cannot be had is told as Python tells it, without the kind of the error', () => {
  const error = new Error("Extension Autoloading Error: An error occurred while …'httpfs'");
  expect(WarehouseError.wrap(error, '').message).toBe("An error occurred while …'httpfs'");
});
