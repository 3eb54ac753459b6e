import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { nodeTabPorts } from '../../../../testing/tabPorts';
import { memoryFiles } from '../../../core/project/projectFiles';
import { makeMemoryStore } from '../../../platform/storage/memoryStore';
import { makeTabApi } from '../tabApi';

const files = memoryFiles({
  'dbt_project.yml': 'name: shop\nprofile: shop\n',
  'profiles.yml': 'shop:\n  outputs:\n    default: {type: duckdb, path: shop.duckdb}\n',
  'logo.png': '',
  'macros/cents.sql': "{% macro cents(name, fmt='%d') %}{{ name }} / 100{% endmacro %}",
  'models/orders.sql': "select id, {{ cents('amount') }} as total from {{ ref('raw') }}",
  'models/top.sql': "select * from {{ ref('orders') }}",
  'seeds/raw.csv': 'id,amount\n1,100\n2,200\n',
});

async function open(store = makeMemoryStore()) {
  const api = makeTabApi(nodeTabPorts({ files, store }));
  const report = await api.boot(() => undefined);
  const run = (line: string) => api.run(line.split(' '), () => undefined);
  const codeOf = async (path: string) => (await api.compiledFile(path))[0]?.code.trim();
  return { api, store, report, run, codeOf };
}

describe('editing in the tab', () => {
  let shop: Awaited<ReturnType<typeof open>>;

  beforeAll(async () => {
    shop = await open();
  }, 60_000);

  afterEach(async () => {
    for (const { path } of (await shop.api.report()).edits) await shop.api.revertFile(path);
  });

  it('[E2] an edit is compiled at once: what is wrong is at its place, mended it is gone, and reverted all is as before', async () => {
    const { api, codeOf } = shop;
    const before = await codeOf('models/top.sql');
    expect(before).toBe('select * from "shop"."main"."orders"');

    const broken = await api.edit({ 'models/top.sql': "select 1\nfrom {{ ref('oders') }}" });
    expect(broken.edits).toEqual([{ path: 'models/top.sql', kind: 'changed' }]);
    expect(broken.problems).toMatchObject([
      { code: 'ref-not-found', at: { file: 'models/top.sql', line: 2 } },
    ]);
    const cut = await api.edit({ 'models/top.sql': '\n\nselect {{ ref( }}' });
    expect(cut.problems).toMatchObject([
      { code: 'template-error', at: { file: 'models/top.sql', line: 3 } },
    ]);

    const mended = await api.edit({ 'models/top.sql': "select id from {{ ref('orders') }}" });
    expect(mended.problems).toEqual([]);
    expect(await codeOf('models/top.sql')).toBe('select id from "shop"."main"."orders"');
    expect(await api.readFile('models/top.sql')).toEqual({
      text: "select id from {{ ref('orders') }}",
      original: "select * from {{ ref('orders') }}",
    });

    expect(await api.revertFile('models/top.sql')).toEqual({ problems: [], edits: [] });
    expect(await codeOf('models/top.sql')).toBe(before);
  });

  it('[E2] files are added and deleted, and the list of files says so', async () => {
    const { api } = shop;
    const { problems } = await api.edit({
      'models/new.sql': "select 1 as id, '{{ var('a', 'ä') }}'",
      'models/orders.sql': null,
    });
    expect(problems).toMatchObject([{ code: 'ref-not-found', at: { file: 'models/top.sql' } }]);
    const listed = await api.files();
    expect(listed.map(({ path, edit }) => [path, edit])).toEqual([
      ['dbt_project.yml', undefined],
      ['logo.png', undefined],
      ['macros/cents.sql', undefined],
      ['models/new.sql', 'added'],
      ['models/orders.sql', 'deleted'],
      ['models/top.sql', undefined],
      ['profiles.yml', undefined],
      ['seeds/raw.csv', undefined],
    ]);
    expect(listed.filter(({ isText }) => !isText).map(({ path }) => path)).toEqual(['logo.png']);
    expect(await api.readFile('models/orders.sql')).toMatchObject({ text: null });
    expect(await api.readFile('models/new.sql')).toMatchObject({ original: null });
    await expect(api.readFile('models/none.sql')).rejects.toThrow('none.sql');
    const { project } = await api.report();
    expect(project?.nodes.map(({ name }) => name).sort()).toEqual(['new', 'raw', 'top']);
  });

  it('[E2] an edit of a macro compiles its callers anew, and its signature is known', async () => {
    const { api, codeOf } = shop;
    expect(api.macros()).toContainEqual({
      name: 'cents',
      package: 'shop',
      signature: "cents(name, fmt='%d')",
      isOwn: true,
    });
    await api.edit({ 'macros/cents.sql': '{% macro cents(n) %}({{ n }})::int{% endmacro %}' });
    expect(await codeOf('models/orders.sql')).toContain('(amount)::int as total');
  });

  it('[E3] edits outlive the visit, and those that break the project can be mended in the next', async () => {
    const first = await open();
    await first.run('build');
    await first.api.edit({ 'dbt_project.yml': 'name: [' });
    const { report, api, run } = await open(first.store);
    expect(report.edits).toEqual([{ path: 'dbt_project.yml', kind: 'changed' }]);
    expect(report.project).toBeUndefined();
    expect(report.problems).toMatchObject([{ code: 'yaml-invalid' }]);
    expect((await api.revertFile('dbt_project.yml')).problems).toEqual([]);
    expect(await run('build')).toMatchObject({ kind: 'ran' });
    expect((await open(first.store)).report.edits).toEqual([]);
  });

  it('[E4] the tables are out of date after an edit, and stand again when it is reverted or built', async () => {
    const { api, run } = shop;
    await run('build');
    expect((await api.report()).needsBuild).toBe(false);
    await api.edit({ 'models/top.sql': 'select 1 as id' });
    expect(await api.report()).toMatchObject({ needsBuild: true, stale: null });
    await api.revertFile('models/top.sql');
    expect((await api.report()).needsBuild).toBe(false);
    await api.edit({ 'models/top.sql': 'select 1 as id', 'seeds/raw.csv': 'id,amount\n7,700\n' });
    await run('build');
    expect((await api.report()).needsBuild).toBe(false);
    expect(await api.query('q', 'select id from orders', 9)).toMatchObject({
      rows: { rowCount: 1 },
    });
  });

  it('[E7] says what the database would refuse, at its place in the template, once what it reads is built', async () => {
    const { api, run } = shop;
    const refused = async (text: string) => {
      await api.edit({ 'models/top.sql': text });
      return api.checkSql('models/top.sql');
    };
    await run('build');
    expect(await refused("select\n  idd\nfrom {{ ref('orders') }}")).toMatchObject([
      { code: 'sql-refused', at: { file: 'models/top.sql', line: 2, column: 3, endColumn: 6 } },
    ]);
    expect(await refused("select id\nfrom {{ ref('orders') }}\nwhere )")).toMatchObject([
      { code: 'sql-refused', at: { line: 3, column: 7 } },
    ]);
    expect(await refused('select * from nowhere')).toMatchObject([{ code: 'sql-refused' }]);
    expect(await refused('select {{ nothing')).toEqual([]);
    await api.edit({ 'models/new.sql': 'select 1 as id' });
    expect(await refused("select id from {{ ref('new') }}")).toEqual([]);
    expect(await refused("select id from {{ ref('orders') }}")).toEqual([]);
  });

  it('[E4] a command goes on with the project that it began with when files are edited beside it', async () => {
    const { api } = shop;
    let edited: Promise<unknown> | undefined;
    const answer = await api.run(['build'], () => {
      edited ??= api.edit({
        'models/top.sql': "select 5 as five from {{ ref('orders') }}",
        'models/orders.sql': 'select {{',
        'seeds/raw.csv': 'id\n9\n',
      });
    });
    expect(await edited).toMatchObject({
      problems: [{ code: 'template-error' }, { code: 'ref-not-found' }],
    });
    expect(answer).toMatchObject({ kind: 'ran', record: { counts: { error: 0, skip: 0 } } });
    expect(await api.query('q', 'select * from top', 9)).toMatchObject({
      rows: { rowCount: 2, columns: [{ name: 'id' }, { name: 'total' }] },
    });
    expect((await api.report()).needsBuild).toBe(true);
  });

  it('[E2] edits that are asked for at once are made one after the other', async () => {
    const { api, codeOf } = shop;
    const [one, two] = await Promise.all([
      api.edit({ 'models/top.sql': 'select 1 as {{ x' }),
      api.edit({ 'models/top.sql': 'select 2 as id', 'models/new.sql': 'select 3 as id' }),
      api.setVariables({ a: '1' }),
    ]);
    expect(one.problems).toHaveLength(1);
    expect(two.problems).toEqual([]);
    expect(await codeOf('models/top.sql')).toBe('select 2 as id');
    expect(await codeOf('models/new.sql')).toBe('select 3 as id');
  });
});
