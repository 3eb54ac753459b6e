import { describe, expect, it } from 'vitest';
import type { DataObject } from '../../core/base/data';
import type { TestNode, UnitTestNode } from '../../core/project/manifest';
import { nameTest, testedNode } from './testNames';

const generic = (name: string, kwargs: DataObject) =>
  ({
    resource_type: 'test',
    name: 'x',
    column_name: null,
    attached_node: null,
    test_metadata: { name, namespace: null, kwargs },
  }) as unknown as TestNode;
const titleOf = (name: string, kwargs: DataObject) => nameTest(generic(name, kwargs)).title;

describe('nameTest', () => {
  it('says what a generic test compares with', () => {
    expect(titleOf('relationships', { to: "ref('dim_products')" })).toBe(
      'relationships → dim_products',
    );
    expect(titleOf('expression_is_true', { expression: 'a <= b' })).toBe('a ≤ b');
    expect(titleOf('accepted_range', { min_value: 0n })).toBe('≥ 0');
    expect(titleOf('accepted_range', { min_value: 0n, max_value: 1n, inclusive: false })).toBe(
      'between 0 and 1',
    );
    expect(titleOf('unique', {})).toBe('unique');
  });

  it('reads a singular test’s file name as words', () => {
    const node = { resource_type: 'test', name: 'assert_no_order_is_lost', test_metadata: null };
    expect(nameTest(node as unknown as TestNode).title).toBe('no order is lost');
  });
});

describe('testedNode', () => {
  it('is nothing for a singular test of several, and the model for a unit test', () => {
    const singular = { ...generic('x', {}), test_metadata: null };
    expect(testedNode(singular, ['model.s.a', 'model.s.b'])).toBeNull();
    expect(testedNode(singular, ['seed.s.a'])).toBe('seed.s.a');
    const unit = { resource_type: 'unit_test', model: 'b' } as UnitTestNode;
    expect(testedNode(unit, ['model.s.a', 'model.s.b'])).toBe('model.s.b');
  });
});
