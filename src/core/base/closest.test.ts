import { expect, it } from 'vitest';
import { closestName } from './closest';

it.each([
  ['stg_ordes', ['stg_users', 'stg_orders'], 'stg_orders'],
  ['ordrs', ['orders', 'order'], 'orders'],
  ['ab', ['abcd'], 'abcd'],
  ['ab', ['abcde'], undefined],
  ['a_very_long_name', ['a_very_short_name'], 'a_very_short_name'],
  ['orders', ['customers', 'products'], undefined],
  ['orders', [], undefined],
])('[B1] suggests for %j of %j: %j', (name, candidates, suggestion) => {
  expect(closestName(name, candidates)).toBe(suggestion);
});
