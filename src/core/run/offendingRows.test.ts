import { describe, expect, it } from 'vitest';
import { shareWarehouse } from '../../../testing/warehouse/shareWarehouse';
import type { TestNode } from '../project/manifest';
import { compiledSql, userSql } from '../sql/sql';
import { hasOffendingRows, offendingRowsSql } from './offendingRows';

describe('offendingRowsSql', () => {
  const warehouse = shareWarehouse();
  const relation = userSql(
    'SELECT * FROM (VALUES (1, 10, 5), (2, 10, NULL), (3, NULL, 5), (4, 30, NULL)) AS t(id, a, b)',
  );
  const test = (name: string, kwargs: TestNode['config'], where: string | null = null) =>
    ({
      resource_type: 'test',
      attached_node: 'model.shop.t',
      test_metadata: { name, namespace: null, kwargs },
      config: { where },
    }) as unknown as TestNode;
  const run = async (node: TestNode, answer: string) => {
    const text = offendingRowsSql(node, relation, compiledSql(answer));
    if (text === null) throw new Error('not traced');
    const [ids = []] = (await warehouse().query(text)).data;
    return [...ids].sort();
  };

  it('unique: every row of a repeated value', async () => {
    const node = test('unique', { column_name: 'a' });
    expect(await run(node, 'SELECT 10 AS unique_field, 2 AS n_records')).toEqual([1, 2]);
  });

  it('not_null: the rows without a value', async () => {
    expect(await run(test('not_null', { column_name: 'a' }), 'SELECT NULL AS a')).toEqual([3]);
  });

  it('accepted_values and relationships: the rows with the value', async () => {
    const values = test('accepted_values', { column_name: 'a' });
    expect(await run(values, 'SELECT 30 AS value_field, 1 AS n_records')).toEqual([4]);
    const related = test('relationships', { column_name: 'a' });
    expect(await run(related, 'SELECT 10 AS from_field')).toEqual([1, 2]);
  });

  it('a combination is matched whole, nulls included', async () => {
    const node = test('unique_combination_of_columns', { combination_of_columns: ['a', 'b'] });
    expect(await run(node, 'SELECT 10 AS a, CAST(NULL AS INTEGER) AS b')).toEqual([2]);
  });

  it('rows that the where config leaves out are no offenders', async () => {
    const node = test('unique', { column_name: 'a' }, 'id <> 2');
    expect(await run(node, 'SELECT 10 AS unique_field')).toEqual([1]);
  });

  it('a test that it does not know is not traced', () => {
    expect(hasOffendingRows(test('equal_rowcount', {}))).toBe(false);
  });
});
