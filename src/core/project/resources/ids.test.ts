import { expect, it } from 'vitest';
import { foldersOf, fqnOf, stemOf, uniqueId } from './ids';

it('[P33] ids a resource by its type, its package and its name', () => {
  expect(uniqueId('model', 'shop', 'orders')).toBe('model.shop.orders');
  expect(uniqueId('test', 'shop', 'unique_a', '0123456789')).toBe('test.shop.unique_a.0123456789');
});

it("[P33] takes the folders below its kind's folder into a resource's path of names", () => {
  expect(fqnOf('shop', 'a/b/orders.sql', 'orders')).toEqual(['shop', 'a', 'b', 'orders']);
  expect(foldersOf('models/a/b/x.yml')).toEqual(['a', 'b']);
  expect(foldersOf('models/x.yml')).toEqual([]);
});

it('[P33] names a resource as its file, up to the last dot', () => {
  expect(['a/b/orders.sql', 'orders', 'a/orders.v2.sql'].map(stemOf)).toEqual([
    'orders',
    'orders',
    'orders.v2',
  ]);
});
