import { describe, expect, it } from 'vitest';
import type { DataObject } from '../../../../core/base/data';
import type { TestNode } from '../../../../core/project/manifest';
import { keyColumns, offendingColumns, orderColumns } from './failingCells';

const test = (name: string, column: string | null, kwargs: DataObject = {}) =>
  ({
    resource_type: 'test',
    attached_node: 'model.s.orders',
    column_name: column,
    test_metadata: { name, namespace: null, kwargs },
  }) as unknown as TestNode;

describe('the columns of failing rows', () => {
  it('the tested column is marked, and the answer’s own column for it', () => {
    const node = test('relationships', 'product_id');
    expect([...offendingColumns(node, ['order_id', 'product_id'])]).toEqual(['product_id']);
    expect([...offendingColumns(node, ['from_field', 'error_from'])]).toEqual(['from_field']);
  });

  it('a rule marks the columns that it names, and no words that are none', () => {
    const node = test('expression_is_true', null, { expression: 'abs(total - tax) <= 0.01' });
    expect([...offendingColumns(node, ['abs_total', 'total', 'tax'])]).toEqual(['total', 'tax']);
  });

  it('keys come first, then what is marked', () => {
    const keys = keyColumns([test('unique', 'id'), test('not_null', 'name')], 'model.s.orders');
    const ordered = orderColumns(['a', 'b', 'id', 'c'], keys, new Set(['c']));
    expect(ordered.map(({ id }) => id)).toEqual(['id', 'c', 'a', 'b']);
  });
});
