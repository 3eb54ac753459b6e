import { expect, it } from 'vitest';
import type { RowSet } from '../../core/warehouse/rowSet';
import type { TabReport } from '../../engine/tab/tabReport';
import { makeCatalog } from './useCatalog';

it('keeps tables of one name in several schemas apart, and knows which of them is a node', () => {
  const rows = [
    ['orders', 'id', 'BIGINT', false, 'main', true],
    ['orders', 'raw_id', 'VARCHAR', false, 'raw', false],
    ['orders', 'draft', 'DATE', true, 'main', true],
    ['people', 'id', 'BIGINT', false, 'main', true],
    ['stg_orders', 'id', 'BIGINT', false, 'main_staging', false],
  ];
  const columns = {
    rowCount: rows.length,
    data: [0, 1, 2, 3, 4, 5].map((at) => rows.map((row) => row[at])),
  } as unknown as RowSet;
  const node = (name: string, schema: string, folder: string) => ({
    ...{ name, alias: name, schema, unique_id: name, resource_type: 'model' },
    ...{ fqn: ['shop', folder, name], columns: {} },
  });
  const people = { ...node('people', 'main', ''), fqn: ['shop', 'people'] };
  const nodes = [
    people,
    node('orders', 'main', 'marts'),
    node('stg_orders', 'main_staging', 'staging'),
  ];
  const report = { project: { nodes }, state: { rowCounts: { orders: 3 } } };
  const { tables } = makeCatalog(columns, undefined, report as unknown as TabReport);
  expect(
    tables.map(({ schema, name, group, columns: own, rowCount }) => {
      return [schema, name, group, own.map((column) => column.name).join(), rowCount];
    }),
  ).toEqual([
    [undefined, 'orders', 'Temporary', 'draft', undefined],
    [undefined, 'orders', 'Marts', 'id', 3],
    ['main_staging', 'stg_orders', 'Staging', 'id', undefined],
    [undefined, 'people', 'Models', 'id', undefined],
    ['raw', 'orders', 'Other', 'raw_id', undefined],
  ]);
});
