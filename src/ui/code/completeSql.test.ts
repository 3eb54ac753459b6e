import { expect, it } from 'vitest';
import type { Catalog } from './catalog';
import { completeSql } from './completeSql';

const column = (name: string, type: string) => ({ name, type, description: '' });
const catalog: Catalog = {
  tables: [
    {
      name: 'orders',
      group: 'Marts',
      columns: [column('order_id', 'BIGINT'), column('total', 'DECIMAL(12,2)')],
    },
    {
      name: 'users',
      group: 'Marts',
      columns: [column('user_id', 'BIGINT'), column('total', 'DOUBLE')],
    },
  ],
  functions: [{ name: 'sum', description: 'Adds up.', parameters: ['arg'] }],
  refs: ['orders', 'int_things'],
};

/** Completes at the bar. */
function complete(marked: string) {
  return completeSql(marked.replace('|', ''), marked.indexOf('|'), catalog);
}

const labels = (marked: string, kind: string) =>
  (complete(marked)?.list ?? []).filter((one) => one.kind === kind).map(({ label }) => label);

it('proposes the columns of the tables that the statement at the cursor names', () => {
  expect(labels('select | from orders', 'column')).toEqual(['order_id', 'total']);
  expect(labels('select * from users; select to| from orders', 'column')).toEqual([
    'order_id',
    'total',
  ]);
  expect(labels('select |', 'column')).toEqual(['order_id', 'total', 'user_id']);
});

it('proposes the columns of an alias behind its dot', () => {
  expect(labels('select u.| from orders o join users as u using (x)', 'column')).toEqual([
    'user_id',
    'total',
  ]);
  expect(labels("select o.| from ref('orders') o", 'column')).toEqual(['order_id', 'total']);
  expect(complete('select x.| from orders')).toBeNull();
});

it('proposes the names of nodes in ref, ephemeral models among them', () => {
  expect(complete("select * from {{ ref('int|') }}")).toMatchObject({ from: 22 });
  expect(labels("select * from ref('|')", 'ref')).toEqual(['orders', 'int_things']);
});

it('is silent in comments and strings', () => {
  expect(complete('select 1 -- or|')).toBeNull();
  expect(complete("select 'or|")).toBeNull();
});

it('proposes tables and functions, and begins at the word', () => {
  expect(labels('select * from or|', 'table')).toEqual(['orders', 'users']);
  expect(complete('select su|')).toMatchObject({ from: 7 });
});

it('writes the schema of a table that its name alone does not find, and its tables behind that', () => {
  const [far] = catalog.tables.slice(0, 1).map((table) => ({ ...table, schema: 'raw' }));
  if (!far) throw new Error('no table');
  const both: Catalog = { ...catalog, tables: [...catalog.tables, far] };
  const texts = (text: string) =>
    (completeSql(text, text.length, both)?.list ?? []).flatMap(({ kind, label, text: written }) =>
      kind === 'table' ? [written ?? label] : [],
    );
  expect(texts('select * from ')).toEqual(['orders', 'users', 'raw.orders']);
  expect(texts('select * from raw.')).toEqual(['orders']);
});
