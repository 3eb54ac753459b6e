import { beforeAll, describe, expect, it } from 'vitest';
import { nodeTabPorts } from '../../../testing/tabPorts';
import type { UniqueId } from '../../core/project/manifest';
import { cellOf, type RowSet } from '../../core/warehouse/rowSet';
import { makeTabApi } from './tabApi';
import type { TabReport } from './tabReport';

const words = (line: string) => line.split(' ');
const ALL = { offset: 0, limit: 500, sort: [], filters: [] };
const integers = (rows: RowSet, column: string) =>
  Array.from({ length: rows.rowCount }, (_, row) => Number(cellOf(rows, column, row)));

describe('the rows behind a test', () => {
  const api = makeTabApi(nodeTabPorts());
  let report: TabReport;

  beforeAll(async () => {
    report = await api.boot(() => undefined);
    const answer = await api.run(words('build'), () => undefined);
    if (answer.kind === 'ran') report = answer.report;
  }, 60_000);

  const idOf = (name: string): UniqueId =>
    report.project?.nodes.find((node) => node.name === name)?.unique_id ?? name;

  it('are whole rows of the tested relation, though the test answers with keys', async () => {
    const id = idOf('fct_order_items_product_id_in_dim_products');
    const code = await api.compiled(id);
    const answer = await api.window({ kind: 'failures', id, code }, ALL);
    const rows = await api.window({ kind: 'offenders', id, code }, ALL);
    expect(answer.columns.map(({ name }) => name)).toEqual(['from_field', 'error_from']);
    expect(rows.columns.map(({ name }) => name)).toContain('total_revenue');
    expect(rows.rowCount).toBe(report.state.nodes[id]?.failures);
    expect(integers(rows, 'product_id').sort()).toEqual(integers(answer, 'from_field').sort());
  });

  it('are not to be had for a test that already answers with rows, or of several models', async () => {
    const id = idOf('assert_no_order_is_lost');
    const code = await api.compiled(id);
    await expect(api.head({ kind: 'offenders', id, code })).rejects.toThrow('cannot be traced');
  });

  it('the age of a source is read by its own query', async () => {
    const [orders, ...others] = await api.freshness();
    expect(others).toEqual([]);
    expect(orders).toMatchObject({ warnAfterMs: 2 * 86_400_000, errorAfterMs: null });
    expect(new Date(Number(orders?.latest) / 1000).toISOString()).toMatch(/^2026-06-30T/);
  });

  it('a test with too little data says so, with what it lacks, apart from dbt’s warning', async () => {
    const id = idOf('fct_orders_volume_is_usual');
    expect(report.state.nodes[id]).toMatchObject({ status: 'pass' });
    expect(report.state.nodes[id]).not.toHaveProperty('shortfall');
    await api.setVariables({ start_date: "'2026-06-10'" });
    const answer = await api.run(words('build --select fct_orders'), () => undefined);
    const short = answer.kind === 'ran' ? answer.report : undefined;
    expect(short?.state.nodes[id]).toMatchObject({
      status: 'warn',
      shortfall: 'not enough data: 13 days of 14',
    });
    expect(short?.state.runs[0]?.shortfalls?.[id]).toBe('not enough data: 13 days of 14');
  });
});
