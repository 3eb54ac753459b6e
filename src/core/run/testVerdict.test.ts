import { expect, it } from 'vitest';
import { AgateTable } from '../compile/objects/agateTable';
import type { TestNode } from '../project/manifest';
import { makeDecimal } from '../python/decimal/decimal';
import type { Value } from '../python/value';
import { judgeTest } from './testVerdict';

const NAMES = ['failures', 'should_warn', 'should_error'];
const NODE = {
  unique_id: 'test.shop.one',
  config: { severity: 'error', warn_if: '>1', error_if: '!= 0' },
} as unknown as TestNode;

const judge = (row: readonly Value[], warningsFail = false) =>
  judgeTest(NODE, AgateTable.of(NAMES, [row]), warningsFail);

// Every expectation is what stock dbt 1.11.16 wrote into run_results.json.
it('[R5] takes whole numbers of any type for failures', () => {
  for (const failures of [7n, 7, makeDecimal('7.00')])
    expect(judge([failures, true, true])).toMatchObject({ status: 'fail', failures: 7 });
});

it.each<readonly [Value, string]>([
  [null, 'None'],
  [1.75, '1.75'],
  [makeDecimal('3.50'), '3.5'],
  ['3', "'3'"],
  [true, 'True'],
])('[R5] takes %s for no number of failures', (failures, shown) => {
  expect(() => judge([failures, false, false])).toThrow(`${shown} is not of type 'integer'`);
});

it('[R5] reads flags as numbers, words and nothing', () => {
  expect(judge([1n, 2n, 0.5]).status).toBe('fail');
  expect(judge([1n, 'y', 'on']).status).toBe('fail');
  expect(judge([1n, true, null]).status).toBe('warn');
  expect(() => judge([1n, 'no', 'maybe'])).toThrow("Macro 'get_test_sql' returns 'maybe'");
});

it('[R5] lets a test fail that would warn, where that is wished', () => {
  expect(judge([2n, true, false], true)).toEqual({
    status: 'fail',
    failures: 2,
    message: 'Got 2 results, configured to fail if >1',
  });
});

it('[R5] refuses a result of another shape', () => {
  const table = (names: readonly string[], rows: readonly (readonly Value[])[]) => () =>
    judgeTest(NODE, AgateTable.of(names, rows), false);
  expect(table(NAMES, [])).toThrow('Returned 0 rows, but expected 1 row');
  expect(table([...NAMES, 'x'], [[1n, true, true, 1n]])).toThrow('Returned 4 columns');
});
