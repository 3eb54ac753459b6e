import { expect, it } from 'vitest';
import { shareWarehouse } from '../../../../../testing/warehouse/shareWarehouse';
import { userSql } from '../../../../core/sql/sql';
import { hottestNode, type PlanNode, readPlan } from './readPlan';

const warehouse = shareWarehouse();

it("reads the engine's plan with the rows of each operator", async () => {
  const { data } = await warehouse().query(
    userSql(
      'create table t as select range as a from range(5000); explain (analyze, format json) select a % 3, count(*) from t where a > 10 group by all',
    ),
  );
  const plan = readPlan(String(data[1]?.[0]));
  const all: PlanNode[] = [];
  const visit = (node: PlanNode) => {
    all.push(node);
    node.children.forEach(visit);
  };
  if (plan) visit(plan);
  const scan = all.find(({ name }) => name.includes('SCAN'));
  expect(scan).toMatchObject({ rows: 4989, note: expect.stringContaining('a>10') });
  expect(all.some(({ name }) => name === 'EXPLAIN_ANALYZE')).toBe(false);
});

it('finds the operator that took longest', () => {
  const node = (id: string, elapsedMs: number, children: PlanNode[] = []): PlanNode => ({
    id,
    name: '',
    note: '',
    rows: 0,
    elapsedMs,
    children,
  });
  expect(hottestNode(node('0', 1, [node('0.0', 5), node('0.1', 2, [node('0.1.0', 7)])]))).toBe(
    '0.1.0',
  );
});
