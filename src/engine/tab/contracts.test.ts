import { beforeAll, expect, it } from 'vitest';
import { nodeTabPorts } from '../../../testing/tabPorts';
import { memoryFiles } from '../../core/project/projectFiles';
import type { Warehouse } from '../../core/warehouse/warehouse';
import type { TabPorts } from './ports';
import { makeTabApi } from './tabApi';

const files = memoryFiles({
  'dbt_project.yml': 'name: shop\nprofile: shop\n',
  'profiles.yml': 'shop:\n  outputs:\n    default: {type: duckdb, path: shop.duckdb}\n',
  'models/orders.sql': 'select 1 as id, 5 as total',
  'models/sales.sql': "{{ config(materialized='table') }} select total from {{ ref('orders') }}",
  'models/sales.yml': `
models:
  - name: sales
    config: {contract: {enforced: true}}
    columns: [{name: total, data_type: integer}]
`,
});

/** How often the database was asked which columns a query has. */
let questions = 0;

function count(warehouse: Warehouse): Warehouse {
  return {
    ...warehouse,
    query: (sql, options) => {
      if (sql.includes('DESCRIBE (')) questions += 1;
      return warehouse.query(sql, options);
    },
    connect: async () => count(await warehouse.connect()),
  };
}

const openDatabase: TabPorts['openDatabase'] = async (...given) => {
  const opened = await nodeTabPorts().openDatabase(...given);
  return { ...opened, warehouse: count(opened.warehouse) };
};
const api = makeTabApi(nodeTabPorts({ files, openDatabase }));

async function build(words: readonly string[] = []) {
  questions = 0;
  const answer = await api.run(['build', ...words], () => undefined);
  if (answer.kind !== 'ran') throw new Error(answer.kind);
  return answer.report.state.nodes['model.shop.sales'];
}

beforeAll(async () => {
  await api.boot(() => undefined);
});

it('[N7] a contract is looked at again when a column below it has another type', async () => {
  expect(await build()).toMatchObject({ status: 'success' });
  await build();
  await api.edit({ 'models/orders.sql': 'select 2 as id, 7 as total' });
  expect(await build()).toMatchObject({ status: 'success' });
  expect(questions).toBe(0);

  await api.edit({ 'models/orders.sql': "select 2 as id, 'seven' as total" });
  const failed = await build();
  expect(failed?.status).toBe('error');
  expect(failed?.message).toContain(
    '| total       | VARCHAR         | INTEGER       | data type mismatch |',
  );

  await api.revertFile('models/orders.sql');
  expect(await build(['--select', 'sales'])).toMatchObject({ status: 'error' });
  expect(await build()).toMatchObject({ status: 'success' });
});
