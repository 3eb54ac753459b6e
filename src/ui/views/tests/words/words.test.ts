import { describe, expect, it } from 'vitest';
import type { DataObject } from '../../../../core/base/data';
import type { ManifestNode, TestNode, UnitTestNode } from '../../../../core/project/manifest';
import type { ProjectView } from '../../../../engine/tab/projectView';
import { makeItem } from '../testing/makeItem';
import { conditionWords } from './conditionWords';
import { explainTest } from './explainTest';
import { ruleWords } from './ruleWords';
import { firstWords } from './wordLists';

const settings = { locale: 'en-GB', currency: 'USD' };
const seed = (name: string, key: string, columns: readonly string[]) =>
  ({
    resource_type: 'seed',
    unique_id: `seed.s.${name}`,
    name,
    columns: Object.fromEntries(columns.map((column) => [column, {}])),
    config: { meta: { import: { key: [key] } } },
  }) as unknown as ManifestNode;
const model = (name: string) =>
  ({
    resource_type: 'model',
    unique_id: `model.s.${name}`,
    name,
    columns: {},
  }) as unknown as ManifestNode;
const project = {
  nodes: [
    seed('raw_orders', 'order_id', ['order_id', 'user_id']),
    seed('raw_customers', 'user_id', ['user_id']),
    model('orders'),
    model('customers'),
  ],
  parents: {
    'model.s.orders': ['seed.s.raw_orders'],
    'model.s.customers': ['model.s.orders', 'seed.s.raw_customers'],
  },
} as unknown as ProjectView;
const explain = (item: ReturnType<typeof makeItem>) => explainTest(item, { project, settings });

describe('a generic test in words', () => {
  const words = (name: string, kwargs: DataObject, column: string | null = 'a') => {
    const found = ruleWords({ name, namespace: null, kwargs }, 'orders', column);
    return found && [found.rule, found.broken(1, settings), found.broken(2310, settings)];
  };

  it('says the rule, and what breaks it in one and in many', () => {
    expect(words('not_null', {})).toEqual([
      'Every row of orders has a value in a',
      '1 row of orders has no a',
      '2,310 rows of orders have no a',
    ]);
    expect(words('unique', {})?.[2]).toBe('2,310 values of a stand in orders more than once');
    expect(words('accepted_values', { values: ['x', 'y', 'z'] })?.[0]).toBe(
      'Every a of orders is x, y or z',
    );
    expect(words('relationships', { to: "ref('customers')", field: 'id' })?.slice(0, 2)).toEqual([
      'Every a of orders is a id of customers',
      '1 row of orders names a a that is not in customers',
    ]);
  });

  it('says a range by the bounds that it has, open or closed', () => {
    const range = (kwargs: DataObject) => words('accepted_range', kwargs)?.slice(0, 2);
    expect(range({ min_value: 0n })).toEqual([
      'Every a of orders is 0 or more',
      '1 row of orders has a a below 0',
    ]);
    expect(range({ max_value: 9n, inclusive: false })?.[0]).toBe('Every a of orders is below 9');
    expect(range({ min_value: 1n, max_value: 9n })?.[0]).toBe('Every a of orders is from 1 to 9');
  });

  it('has no words for a test that it does not know', () => {
    expect(words('my_own_test', {})).toBeUndefined();
  });
});

describe('conditionWords', () => {
  const say = (config: DataObject) => conditionWords({ config } as unknown as TestNode);

  it('dbt’s defaults need no word', () => {
    expect(
      say({
        severity: 'ERROR',
        warn_if: '!= 0',
        error_if: '!= 0',
        fail_calc: 'count(*)',
        where: null,
      }),
    ).toEqual([]);
  });

  it('severity, conditions, where, limit and fail_calc are told', () => {
    expect(say({ severity: 'warn', where: 'x > 1', limit: 10n })).toEqual([
      'Only rows where x > 1 are tested.',
      'At most 10 failing rows are counted.',
      'It only warns.',
    ]);
    expect(
      say({ severity: 'error', warn_if: '> 0', error_if: '> 5', fail_calc: 'sum(n)' }),
    ).toEqual([
      'The count of failures is sum(n) of what the test finds.',
      'It warns if the count of failures is > 0, and fails if it is > 5.',
    ]);
  });
});

describe('explainTest', () => {
  it('a missing key points to the seed that should hold it', () => {
    const item = makeItem('t', 'warn', {
      type: 'relationships',
      column: 'user_id',
      kwargs: { to: "ref('customers')", field: 'user_id' },
      failures: 3,
    });
    expect(explain(item)).toMatchObject({
      title: '3 rows of orders name a user_id that is not in customers',
      remedy:
        'They come from raw_orders and are missing in raw_customers, of which customers is made. Import a newer raw_customers, or correct them in raw_orders.',
      importSeed: 'raw_customers',
    });
  });

  it('want of data is told with the count that is needed, and is no pass', () => {
    const item = makeItem('t', 'notEnoughData', {
      type: 'usual_days',
      shortfall: 'not enough data: 9 days of 14',
    });
    const { title, remedy } = explain(item);
    expect(title).toBe('Not enough data: 9 days of 14');
    expect(remedy).toContain('this is no pass');
  });

  it('what passes has its rule for a title and needs no remedy', () => {
    const item = makeItem('t', 'pass', { type: 'not_null', column: 'order_id' });
    expect(explain(item)).toEqual({
      title: 'Every row of orders has a value in order_id',
      rule: null,
      remedy: null,
      importSeed: null,
    });
  });

  it('a unit test points to its model and its file', () => {
    const item = makeItem('t', 'fail', { title: 'line margins' });
    const node = {
      ...item.node,
      resource_type: 'unit_test',
      model: 'orders',
    } as unknown as UnitTestNode;
    expect(explain({ ...item, node })).toMatchObject({
      title: 'orders does not give the expected rows: line margins',
      importSeed: null,
    });
  });
});

describe('firstWords', () => {
  it('names a few and counts the rest', () => {
    expect(firstWords(['a', 'b'], 3, settings)).toBe('a and b');
    expect(firstWords(['a', 'b', 'c', 'd', 'e'], 2, settings)).toBe('a, b and 3 more');
  });
});
