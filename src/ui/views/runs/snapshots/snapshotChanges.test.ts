import { expect, it } from 'vitest';
import { snapshotChanges } from './snapshotChanges';

const EARLIER = {
  vars: { start_date: '2024-01-01' },
  seeds: {},
  nodes: {},
  rowCounts: { 'seed.shop.raw_orders': 3, 'model.shop.dim_users.v2': 2, 'model.shop.old': 1 },
  projectChecksum: null,
};

it('names tables whose numbers of rows differ, and variables whose values do', () => {
  const current = {
    vars: { active_days: '60' },
    rowCounts: { 'seed.shop.raw_orders': 5, 'model.shop.dim_users.v2': 2, 'model.shop.new': 4 },
  };
  expect(snapshotChanges(current, EARLIER)).toEqual({
    tables: [
      { name: 'new', current: 4, earlier: undefined },
      { name: 'old', current: undefined, earlier: 1 },
      { name: 'raw_orders', current: 5, earlier: 3 },
    ],
    variables: ['active_days', 'start_date'],
  });
});

it('finds nothing between a state and itself', () => {
  expect(snapshotChanges(EARLIER, EARLIER)).toEqual({ tables: [], variables: [] });
});
