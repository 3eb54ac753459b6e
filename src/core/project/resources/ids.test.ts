import { expect, it } from 'vitest';
import { fqnOf, stemOf, testFqn, uniqueId } from './ids';

it('[P33] ids a resource by its type, its package and its name', () => {
  expect(uniqueId('model', 'shop', 'orders')).toBe('model.shop.orders');
  expect(uniqueId('test', 'shop', 'unique_a', '0123456789')).toBe('test.shop.unique_a.0123456789');
});

it("[P33] takes the folders below its kind's folder into a resource's path of names", () => {
  expect(fqnOf('shop', 'a/b/orders.sql', 'orders')).toEqual(['shop', 'a', 'b', 'orders']);
});

it('[P33] takes the first folder off in the path of names of a test, as dbt does', () => {
  expect(testFqn('shop', 'models/x.yml', 't')).toEqual(['shop', 't']);
  expect(testFqn('shop', './dbt/models/x.yml', 'm', 't')).toEqual(['shop', 'models', 'm', 't']);
  expect(testFqn('shop', '../up/models/x.yml', 't')).toEqual(['shop', 'up', 'models', 't']);
});

it('[P33] names a resource as its file, up to the last dot', () => {
  expect(['a/b/orders.sql', 'orders', 'a/orders.v2.sql'].map(stemOf)).toEqual([
    'orders',
    'orders',
    'orders.v2',
  ]);
});
