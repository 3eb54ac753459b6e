import { beforeAll, describe, expect, it } from 'vitest';
import { nodeTabPorts } from '../../../../testing/tabPorts';
import { memoryFiles, type ProjectFiles } from '../../../core/project/projectFiles';
import { openNodeWasmWarehouse } from '../../../platform/duckdb/nodeWarehouse';
import { makeMemoryStore } from '../../../platform/storage/memoryStore';
import { makeTabApi, type TabApi } from '../tabApi';

const TEXTS: Record<string, string> = {
  'dbt_project.yml':
    'name: shop\nprofile: shop\nvars: {least: 0}\nmodels: {shop: {mart: {+materialized: table}, mid: {+materialized: ephemeral}}}\n',
  'profiles.yml': 'shop:\n  outputs:\n    default: {type: duckdb, path: shop.duckdb}\n',
  'seeds/raw.csv': 'id,amount,city\n1,10,Oslo\n2,20,Rome\n3,30,Oslo\n',
  'macros/m.sql': '{% macro cents(name) %}{{ name }} * 100{% endmacro %}',
  'models/stg.sql': "select id, amount, city from {{ ref('raw') }}",
  'models/mid.sql': "select id, {{ cents('amount') }} as cents, city from {{ ref('stg') }}",
  'models/mart.sql': "select * from {{ ref('mid') }} where cents >= {{ var('least') }}",
  'models/cities.sql':
    "{{ config(materialized='table') }} select city, count(*) as n from {{ ref('stg') }} group by all",
  'models/aside.sql': 'select 1 as one',
  'models/m.yml':
    'models: [{name: mart, columns: [{name: id, data_tests: [unique, not_null]}]}, {name: cities, columns: [{name: city, data_tests: [not_null]}]}]\n',
};

/** A tab whose project's files can be edited, over one store and one database for all visits. */
function editableTab() {
  const texts = { ...TEXTS };
  const files: ProjectFiles = {
    list: () => memoryFiles(texts).list(),
    read: (path) => memoryFiles(texts).read(path),
    source: (path) => memoryFiles(texts).source(path),
    size: (path) => memoryFiles(texts).size(path),
    checksum: (path) => memoryFiles(texts).checksum(path),
  };
  const store = makeMemoryStore();
  let database: Awaited<ReturnType<typeof openNodeWasmWarehouse>> | undefined;
  const visit = async () => {
    const base = nodeTabPorts({ files, store });
    const isNew = database === undefined;
    database ??= await openNodeWasmWarehouse('shop');
    const warehouse = database;
    const openDatabase: typeof base.openDatabase = async (...asked) => ({
      ...(await base.openDatabase(...asked)),
      warehouse,
      isNew,
    });
    const api = makeTabApi(nodeTabPorts({ files, store, openDatabase }));
    return { api, report: await api.boot(() => undefined) };
  };
  return {
    visit,
    /** Edits files, null deletes one, and lets the tab see them. */
    edit: async (api: TabApi, changes: Readonly<Record<string, string | null>>) => {
      for (const [path, text] of Object.entries(changes)) {
        if (text === null) delete texts[path];
        else texts[path] = text;
      }
      return api.setVariables({});
    },
  };
}

async function run(api: TabApi, line: string) {
  const answer = await api.run(line.split(' '), () => undefined);
  if (answer.kind !== 'ran') throw new Error(JSON.stringify(answer));
  return answer;
}

/** `mart: body, below stg` for each node of the plan. */
async function planned(api: TabApi): Promise<string[]> {
  const { nodes } = await api.changes();
  return nodes.map(({ name, reasons, belowOf }) => {
    const why = reasons.map(({ kind, names }) => [kind, ...(names ?? [])].join(' '));
    return `${name}: ${[...why, ...(belowOf.length > 0 ? [`below ${belowOf}`] : [])].join(', ')}`;
  });
}

describe('builds of what has changed', () => {
  const tab = editableTab();
  let api: TabApi;
  beforeAll(async () => {
    ({ api } = await tab.visit());
    expect((await api.setVariables({})).changes).toBeUndefined();
    // As a first visit does: tests that have not run yet are no changes.
    const built = await run(api, 'build --exclude-resource-type test unit_test');
    expect(built.report.changes).toEqual({ changed: 0, below: 0 });
    await run(api, 'test');
  }, 60_000);

  it('[N1] nothing has changed after a build, in a later visit too', async () => {
    expect(await planned(api)).toEqual([]);
    const { report } = await tab.visit();
    expect(report).toMatchObject({ needsBuild: false, changes: { changed: 0, below: 0 } });
  });

  it('[N1] words that nothing is built of change nothing', async () => {
    const report = await tab.edit(api, { 'README.md': 'Words.' });
    expect(report).toMatchObject({ needsBuild: false, changes: { changed: 0, below: 0 } });
  });

  it('[N2] the plan says what has changed and why, what lies below, and which tests would run', async () => {
    const report = await tab.edit(api, {
      'models/stg.sql': "select id, amount + 1 as amount, city from {{ ref('raw') }}",
      'models/young.sql': "select * from {{ ref('aside') }}",
      'models/aside.sql': null,
      'models/other.sql': "{{ config(alias='aside') }} select 2 as one",
    });
    await tab.edit(api, { 'models/young.sql': "select * from {{ ref('other') }}" });
    expect(report.needsBuild).toBe(true);
    expect(await planned(api)).toEqual([
      'other: new',
      'stg: body',
      'young: new, below other',
      'cities: below stg',
      'mart: below stg',
    ]);
    const { counts, tests, left } = await api.changes();
    expect(counts).toEqual({ changed: 3, below: 2 });
    expect(tests.map(({ id }) => id.split('.')[2])).toEqual([
      'not_null_cities_city',
      'not_null_mart_id',
      'unique_mart_id',
    ]);
    expect(left).toEqual([]);
    await tab.edit(api, { 'models/other.sql': null, 'models/young.sql': null });
    expect((await api.changes()).left).toEqual([
      { id: 'model.shop.aside', relation: 'main.aside', type: 'view' },
    ]);
    await tab.edit(api, { 'models/aside.sql': 'select 1 as one' });
  });

  it('[N3] `state:modified+` builds just that, and says what it changed in the data', async () => {
    const ids = api.select('state:modified+', '').ids;
    expect([...ids].filter((id) => id.startsWith('model.')).sort()).toEqual([
      'model.shop.cities',
      'model.shop.mart',
      'model.shop.mid',
      'model.shop.stg',
    ]);
    const { record, report } = await run(api, 'build --select state:modified+');
    expect(report).toMatchObject({ needsBuild: false, changes: { changed: 0, below: 0 } });
    const changes = await api.dataChanges(record.id);
    expect(changes?.tables.map(({ name, rows }) => [name, rows.kind])).toEqual([
      ['stg', 'counted'],
      ['cities', 'same'],
      ['mart', 'counted'],
    ]);
    expect(changes?.tables[2]).toMatchObject({
      rowsBefore: 3,
      rowsAfter: 3,
      rows: {
        key: ['id'],
        added: 0,
        removed: 0,
        changed: 3,
        columns: [{ name: 'cents', rows: 3 }],
      },
    });
    // No test says what tells the rows of the view from each other: they are compared as wholes.
    expect(changes?.tables[0]?.rows).toMatchObject({ key: [], added: 3, removed: 3, changed: 0 });
    const source = {
      kind: 'change',
      runId: record.id,
      id: 'model.shop.mart',
      of: 'changed',
    } as const;
    const window = {
      offset: 0,
      limit: 2,
      sort: [{ column: 'id', direction: 'asc' }],
      filters: [],
    } as const;
    const rows = await api.window(source, window);
    expect(rows.columns.map(({ name }) => name)).toEqual(['id', 'cents before', 'cents']);
    expect(rows.data.map((cells) => cells.map(Number))).toEqual([
      [1, 2],
      [1000, 2000],
      [1100, 2100],
    ]);
  });

  it('[N3] the rows of a change are kept until the next build, their numbers for longer', async () => {
    const earlier = (await api.setVariables({})).state.runs[0]?.id ?? '';
    await run(api, 'run --select aside');
    const changes = await api.dataChanges(earlier);
    expect(changes).toMatchObject({ isBrowsable: false, tables: { length: 3 } });
    const source = {
      kind: 'change',
      runId: earlier,
      id: 'model.shop.mart',
      of: 'changed',
    } as const;
    await expect(api.head(source)).rejects.toThrow('kept no more');
    const left = await api.query(
      'q',
      "select count(*) from duckdb_tables() where table_name like '%before%' or table_name like '%changed%'",
      1,
    );
    expect(left).toMatchObject({ rows: { data: [[0n]] } });
  });

  it('[N3] columns that came, went or have another type are told, and rows that came and went', async () => {
    await tab.edit(api, {
      'models/mart.sql':
        "select id, cents::double as cents, 'x' as mark from {{ ref('mid') }} where id > 1 union all select 9, 1, 'y'",
    });
    const { record } = await run(api, 'build --select state:modified+');
    const changes = await api.dataChanges(record.id);
    expect(changes?.tables).toMatchObject([
      {
        name: 'mart',
        rowsBefore: 3,
        rowsAfter: 3,
        columns: {
          added: [{ name: 'mark', type: 'VARCHAR' }],
          removed: [{ name: 'city' }],
          retyped: [{ name: 'cents', to: 'DOUBLE' }],
        },
        rows: { key: ['id'], added: 1, removed: 1, changed: 0 },
      },
    ]);
    const head = (of: 'added' | 'removed') =>
      api.head({ kind: 'change', runId: record.id, id: 'model.shop.mart', of });
    expect((await head('added')).columns.map(({ name }) => name)).toEqual(['id', 'cents', 'mark']);
    expect((await head('removed')).columns.map(({ name }) => name)).toEqual([
      'id',
      'cents',
      'city',
    ]);
    await tab.edit(api, { 'models/mart.sql': TEXTS['models/mart.sql'] ?? '' });
    await run(api, 'build --select state:modified+');
  });

  it('[N1] macros, variables, configs and seeds count, each by its name', async () => {
    await tab.edit(api, { 'macros/m.sql': TEXTS['macros/m.sql']?.replace('100', '1000') ?? '' });
    expect(await planned(api)).toEqual(['mid: macros shop.cents', 'mart: below mid']);
    await tab.edit(api, { 'macros/m.sql': TEXTS['macros/m.sql'] ?? '' });
    await api.setVariables({ least: '1500' });
    expect(await planned(api)).toEqual(['mart: var least']);
    await api.setVariables({ least: null });
    await tab.edit(api, {
      'dbt_project.yml': TEXTS['dbt_project.yml']?.replace('least: 0', 'least: 2000') ?? '',
    });
    expect(await planned(api)).toEqual(['mart: var least']);
    const report = await tab.edit(api, {
      'dbt_project.yml': TEXTS['dbt_project.yml'] ?? '',
      'models/cities.sql': TEXTS['models/cities.sql']?.replace("'table'", "'view'") ?? '',
      'seeds/raw.csv': `${TEXTS['seeds/raw.csv']}4,40,Bern\n`,
    });
    expect(report.changes).toEqual({ changed: 2, below: 2 });
    expect(await planned(api)).toEqual([
      'raw: body',
      'stg: below raw',
      'cities: body, configs, below raw',
      'mart: below raw',
    ]);
  });

  it('[N4] after a build of a part, the rest is still due', async () => {
    await run(api, 'build --select raw stg');
    expect(await planned(api)).toEqual([
      'mid: behind stg',
      'cities: body, configs, behind stg',
      'mart: below mid',
    ]);
    await run(api, 'build --select state:modified+');
    expect(await planned(api)).toEqual([]);
  });

  it('[N5] a model that fails keeps its rows, holds back what lies below, and stays due', async () => {
    await tab.edit(api, {
      'models/stg.sql': "select id, amount, city from {{ ref('raw') }} where id < 4",
    });
    await tab.edit(api, {
      'models/mart.sql': `${TEXTS['models/mart.sql']} and error('no') is null`,
    });
    const { record, report } = await run(api, 'build --select state:modified+');
    expect(record.statuses['model.shop.mart']?.[0]).toBe('error');
    expect(report.changes).toEqual({ changed: 2, below: 0 });
    expect(await planned(api)).toEqual(['mid: behind stg', 'mart: body, below mid']);
    const rows = await api.query('q', 'select count(*) as n from mart', 1);
    expect(rows).toMatchObject({ rows: { data: [[4n]] } });
    const changes = await api.dataChanges(record.id);
    expect(changes?.tables.map(({ name }) => name)).toEqual(['stg', 'cities']);
  });

  it('[G4] refuses another state in words', async () => {
    expect(await api.plan(['run', '--state', 'x'])).toMatchObject({
      message: expect.stringContaining('without an option'),
    });
    expect(await api.plan(['run', '--defer'])).toMatchObject({
      message: expect.stringContaining('one database'),
    });
  });
});
