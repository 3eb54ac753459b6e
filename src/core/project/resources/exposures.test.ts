import { expect, it } from 'vitest';
import { openTexts } from '../../../../testing/project/openTexts';

const open = (exposure: string) =>
  openTexts({
    'models/m.sql': 'select 1',
    'models/bi/e.yml': `sources: [{name: raw, tables: [{name: t}]}]\nexposures:\n  - ${exposure}`,
  });

it('[P28] depends on what its refs and sources name', async () => {
  const { node, complaints } = await open(
    "{name: board, type: dashboard, owner: {name: Ana}, tags: [x], depends_on: [ref('m'), \"source('raw', 't')\"]}",
  );
  expect(complaints).toEqual([]);
  const board = node('exposure.shop.board');
  expect(board.depends_on.nodes).toEqual(['source.shop.raw.t', 'model.shop.m']);
  expect(board).toMatchObject({
    type: 'dashboard',
    owner: { name: 'Ana' },
    tags: ['x'],
    fqn: ['shop', 'bi', 'board'],
    path: 'bi/e.yml',
    label: null,
  });
});

it('[P28] reports a dependency that is no ref or source, at its place', async () => {
  const { complaints } = await open(
    "{name: board, depends_on: [m, ref('m')], type: dashboard, owner: {name: Ana}}",
  );
  expect(complaints).toEqual(['dependency-unread models/bi/e.yml:3:32']);
});
