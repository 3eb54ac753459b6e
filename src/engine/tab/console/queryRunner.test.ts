import { beforeAll, describe, expect, it } from 'vitest';
import { nodeTabPorts } from '../../../../testing/tabPorts';
import { makeTabApi } from '../tabApi';

describe('the console', () => {
  const api = makeTabApi(nodeTabPorts());
  const ask = (text: string) => api.query('q', text, 100);
  const pointed = async (text: string) => {
    const answer = await ask(text);
    if (answer.kind === 'rows') return 'no error';
    return answer.at && text.slice(answer.at.start, answer.at.end);
  };

  beforeAll(async () => {
    await api.boot(() => undefined);
    await api.run(
      ['build', '--select', 'raw_categories', 'raw_products', 'stg_ecommerce__products'],
      () => undefined,
    );
  }, 60_000);

  it('[W9] makes, fills and drops temporary tables, which outlive the run', async () => {
    expect(
      await ask('create temp table mine as select 1 as a; insert into mine values (2)'),
    ).toMatchObject({
      kind: 'rows',
    });
    expect(await ask('select sum(a) as s from mine')).toMatchObject({ rows: { data: [[3n]] } });
    const file = await api.export({ kind: 'query', sql: 'from mine order by a;' }, 'csv');
    expect(await file.text()).toBe('a\n1\n2\n');
    expect(await ask('drop table mine')).toMatchObject({ kind: 'rows' });
  });

  it('[W13] reads moments in the zone that it is told, JSON too', async () => {
    const moment = "(timestamptz '2024-07-01 02:00:00+00')";
    await ask("set timezone = 'America/New_York'");
    expect(
      await ask(`select ${moment}::varchar, ${moment}::date::varchar, '{"a": 1}'::json->>'a'`),
    ).toMatchObject({ rows: { data: [['2024-06-30 22:00:00-04'], ['2024-06-30'], ['1']] } });
    await ask("set timezone = 'UTC'");
    expect(await ask(`select ${moment}::varchar`)).toMatchObject({
      rows: { data: [['2024-07-01 02:00:00+00']] },
    });
  });

  it.each([
    'delete from raw_products',
    'drop view stg_ecommerce__products',
    'create table other as select 1 as a',
    'explain analyze delete from raw_products',
    `select e'a\\'' ; commit; delete from raw_products; select '1'`,
    'rollback; delete from raw_products',
    '/* x */ COMMIT',
    'use system',
    'set memory_limit = 1',
    "copy raw_products to 'x.csv'",
    "attach ':memory:' as other",
    'install json',
    "select timestamp '2026-01-01' at time zone 'Foo/Bar'",
  ])('[W9] refuses %s', async (text) => {
    const before = await ask('select count(*) as n from raw_products');
    expect(await ask(text)).toMatchObject({ kind: 'error', interrupted: false });
    expect(await ask('select count(*) as n from raw_products')).toMatchObject({
      rows: { data: before.kind === 'rows' ? before.rows.data : [] },
    });
  });

  it('[W9] says in words why it refuses what would end its transaction', async () => {
    expect(await ask('select 1;\ncommit')).toMatchObject({
      message: expect.stringContaining('a transaction of its own'),
      at: { start: 10, end: 16 },
    });
  });

  it('[W9] answers many questions at once, each in its turn', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map((n) => ask(`select ${n} as n`)));
    expect(answers.map((answer) => answer.kind === 'rows' && answer.rows.data)).toEqual([
      [[1]],
      [[2]],
      [[3]],
      [[4]],
    ]);
  });

  it('[W10] writes refs and sources out, in braces or bare, and leaves strings alone', async () => {
    const count = 'select count(*) > 0 as ok from';
    for (const text of [
      `${count} {{ ref('stg_ecommerce__products') }}`,
      `${count} {{ ref("shopsmart", "stg_ecommerce__products") }} p`,
      `${count} ref('raw_products') as p`,
    ])
      expect(await ask(text)).toMatchObject({ rows: { data: [[true]] } });
    expect(await ask(`select 'ref(''x'')' as a -- ref('nope')`)).toMatchObject({
      rows: { data: [[`ref('x')`]] },
    });
  });

  it('[W10] names a ref that is not there, and Jinja that it does not know, at their places', async () => {
    expect(await pointed(`select 1;\nselect * from ref('raw_product')`)).toBe(`ref('raw_product')`);
    expect(await ask(`select * from ref('raw_product')`)).toMatchObject({
      message: 'No model, seed or snapshot is called raw_product. Did you mean raw_products?',
    });
    expect(await pointed('select {{ var(1) }}')).toBe('{{');
  });

  it('[W8] points at what was typed, also behind a ref that is written out', async () => {
    expect(await pointed('select 1;\n\nselect nope from raw_products')).toBe('nope');
    expect(await pointed(`select p.a from {{ ref('raw_products') }} p`)).toBe('p');
    expect(await pointed(`select 1 from {{ ref('raw_products') }} p where nope = 1`)).toBe('nope');
  });
});
