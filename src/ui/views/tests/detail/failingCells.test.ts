import { describe, expect, it } from 'vitest';
import type { DataObject } from '../../../../core/base/data';
import type { TestNode } from '../../../../core/project/manifest';
import { keyColumns, namedIn, offendingColumns, orderColumns } from './failingCells';

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

  it('a rule marks the first column that it names, and brings the others beside it', () => {
    const expression = 'abs(total - tax) <= 0.01';
    const columns = ['tax', 'abs_total', 'total'];
    const node = test('expression_is_true', null, { expression });
    expect([...offendingColumns(node, columns)]).toEqual(['total']);
    const ordered = orderColumns(
      columns,
      new Set(),
      new Set(['total']),
      namedIn(expression, columns),
    );
    expect(ordered.map(({ id }) => id)).toEqual(['total', 'tax', 'abs_total']);
  });

  it('keys come first, then what is marked', () => {
    const keys = keyColumns([test('unique', 'id'), test('not_null', 'name')], 'model.s.orders');
    const ordered = orderColumns(['a', 'b', 'id', 'c'], keys, new Set(['c']));
    expect(ordered.map(({ id }) => id)).toEqual(['id', 'c', 'a', 'b']);
  });
});
