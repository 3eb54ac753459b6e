import { expect, it } from 'vitest';
import { injectCtes } from './injectCtes';

const E = { name: '__dbt__cte__e', code: '\nselect 1' };
const F = { name: '__dbt__cte__f', code: 'select 2' };

// Seen of stock dbt 1.11.16 on the same texts.
it.each([
  [
    'with a as (x) y',
    'with  __dbt__cte__e as (\n\nselect 1\n),  __dbt__cte__f as (\nselect 2\n), a as (x) y',
  ],
  [
    'with\n\n  a as (x) y',
    'with\n\n   __dbt__cte__e as (\n\nselect 1\n),  __dbt__cte__f as (\nselect 2\n), a as (x) y',
  ],
  [
    'WITH RECURSIVE a as (x)',
    'WITH RECURSIVE  __dbt__cte__e as (\n\nselect 1\n),  __dbt__cte__f as (\nselect 2\n), a as (x)',
  ],
  [
    '-- c\nwith a as (x)',
    '-- c\nwith  __dbt__cte__e as (\n\nselect 1\n),  __dbt__cte__f as (\nselect 2\n), a as (x)',
  ],
  [
    'with/*x*/a as (x)',
    'with __dbt__cte__e as (\n\nselect 1\n),  __dbt__cte__f as (\nselect 2\n), /*x*/a as (x)',
  ],
  [
    '\n\nselect y',
    '\n\nwith __dbt__cte__e as (\n\nselect 1\n),  __dbt__cte__f as (\nselect 2\n) select y',
  ],
  [
    '-- c\nselect y',
    'with __dbt__cte__e as (\n\nselect 1\n),  __dbt__cte__f as (\nselect 2\n) -- c\nselect y',
  ],
  [
    '(with a as (x) y)',
    'with __dbt__cte__e as (\n\nselect 1\n),  __dbt__cte__f as (\nselect 2\n) (with a as (x) y)',
  ],
])('puts CTEs into %j as stock dbt does', (code, expected) => {
  expect(injectCtes(code, [E, F])).toBe(expected);
});

it('leaves a query without CTEs to add as it is', () => {
  expect(injectCtes('select 1', [])).toBe('select 1');
});
