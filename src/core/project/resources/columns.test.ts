import { expect, it } from 'vitest';
import type { DataObject } from '../../base/data';
import { readColumns } from './columns';

const upper = ({ description }: DataObject) => String(description ?? '').toUpperCase();

it('[P30] reads columns by name, their description rendered, with every field of the manifest', () => {
  const columns = readColumns(
    { columns: [{ name: 'id', description: 'key', data_type: 'int', quote: true }, {}] },
    {},
    upper,
  );
  expect(columns).toEqual({
    id: {
      name: 'id',
      description: 'KEY',
      meta: {},
      data_type: 'int',
      constraints: [],
      quote: true,
      config: { meta: {}, tags: [] },
      tags: [],
      granularity: null,
      doc_blocks: [],
    },
  });
});

it('[P30] joins tags and meta of a column with those of its config', () => {
  const column = {
    name: 'id',
    tags: ['a'],
    meta: { x: 1n, y: 1n },
    config: { tags: ['a', 'b'], meta: { y: 2n } },
  };
  const { id } = readColumns({ columns: [column] }, {}, upper);
  expect(id).toMatchObject({ tags: ['a', 'b'], meta: { x: 1n, y: 2n } });
  expect(id?.config).toEqual({ tags: ['a', 'b'], meta: { x: 1n, y: 2n } });
});

it('[P30] completes a constraint', () => {
  const { id } = readColumns(
    { columns: [{ name: 'id', constraints: [{ type: 'check', expression: 'id > 0' }] }] },
    {},
    upper,
  );
  expect(id?.constraints).toEqual([
    {
      type: 'check',
      name: null,
      expression: 'id > 0',
      warn_unenforced: true,
      warn_unsupported: true,
      to: null,
      to_columns: [],
    },
  ]);
});

it('[P30] hands on what dbt does not know of', () => {
  const column = { name: 'id', policy_tags: ['p'], docs: { show: true } };
  const { id } = readColumns({ columns: [column] }, {}, upper);
  expect(id).toMatchObject({ policy_tags: ['p'] });
  expect(id).not.toHaveProperty('docs');
});
