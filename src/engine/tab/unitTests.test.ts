import { beforeAll, describe, expect, it } from 'vitest';
import { nodeTabPorts } from '../../../testing/tabPorts';
import { memoryFiles } from '../../core/project/projectFiles';
import type { Warehouse } from '../../core/warehouse/warehouse';
import type { TabPorts } from './ports';
import { makeTabApi } from './tabApi';

const files = memoryFiles({
  'dbt_project.yml': 'name: shop\nprofile: shop\n',
  'profiles.yml': 'shop:\n  outputs:\n    default: {type: duckdb, path: shop.duckdb}\n',
  'seeds/raw.csv': 'id,amount\n1,100\n2,200\n',
  'models/orders.sql': "select id, amount * 2 as total from {{ ref('raw') }}",
  'models/timed.sql': "select id, random() as chance from {{ ref('raw') }}",
  'models/tests.yml': `
unit_tests:
  - name: doubles
    model: orders
    given: [{input: ref('raw'), rows: [{id: 1, amount: 5}]}]
    expect: {rows: [{id: 1, total: 10}]}
  - name: keeps_ids
    model: timed
    given: [{input: ref('raw'), rows: [{id: 1, amount: 5}]}]
    expect: {rows: [{id: 1}]}
`,
});

/** Ports whose database notes the names of the unit tests that it is asked. */
function notingPorts(asked: string[]): ReturnType<typeof nodeTabPorts> {
  const noting = (warehouse: Warehouse): Warehouse => ({
    ...warehouse,
    query: (sql, options) => {
      const name = /"unit_test\.shop\.\w+\.(\w+)".*Build actual result/s.exec(sql)?.[1];
      if (name !== undefined) asked.push(name);
      return warehouse.query(sql, options);
    },
    connect: async () => noting(await warehouse.connect()),
  });
  const { openDatabase } = nodeTabPorts();
  const opening: TabPorts['openDatabase'] = async (...given) => {
    const opened = await openDatabase(...given);
    return { ...opened, warehouse: noting(opened.warehouse) };
  };
  return nodeTabPorts({ files, openDatabase: opening });
}

describe('[N6] unit tests in the tab', () => {
  const asked: string[] = [];
  const api = makeTabApi(notingPorts(asked));
  const build = async () => {
    asked.length = 0;
    const answer = await api.run(['build'], () => undefined);
    if (answer.kind !== 'ran') throw new Error(answer.kind);
    return answer.record.counts;
  };

  beforeAll(async () => {
    await api.boot(() => undefined);
  });

  it('asks one that passed only when its SQL, its rows or the settings of the engine are others', async () => {
    expect(await build()).toMatchObject({ pass: 5, error: 0 });
    expect(asked).toEqual(['doubles', 'keeps_ids']);
    expect(await build()).toMatchObject({ pass: 5, error: 0 });
    // The other one draws lots.
    expect(asked).toEqual(['keeps_ids']);

    await api.edit({ 'models/orders.sql': "select id, amount * 3 as total from {{ ref('raw') }}" });
    expect(await build()).toMatchObject({ error: 1 });
    expect(asked).toContain('doubles');
    // What failed is asked again.
    expect(await build()).toMatchObject({ error: 1 });
    expect(asked).toContain('doubles');
    await api.revertFile('models/orders.sql');
    await build();
    expect(asked).toEqual(['keeps_ids']);
  });
});
