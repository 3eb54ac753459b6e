import { expect, it } from 'vitest';
import { openTexts } from '../../../../testing/project/openTexts';
import { compareState } from './compareState';
import { contractField } from './contract';

const TEXTS = {
  'models/a.sql': 'select 1 as id',
  'models/b.sql': "select * from {{ ref('a') }}",
  'macros/m.sql':
    '{% macro inner() %}1{% endmacro %}\n{% macro outer() %}{{ inner() }}{% endmacro %}',
};

/** The project as it stands, where `b` calls `outer`, and that `inner`. */
async function opened() {
  const { graph, node } = await openTexts(TEXTS);
  node('model.shop.b').depends_on.macros = ['macro.shop.outer'];
  for (const [name, macro] of graph.manifest.macros) {
    if (macro.unique_id === 'macro.shop.outer')
      macro.depends_on = { macros: ['macro.shop.inner', name] };
  }
  return { graph, node };
}

function stateOf({ graph }: Awaited<ReturnType<typeof opened>>) {
  const { nodes, macros } = graph.manifest;
  const asJson = (map: ReadonlyMap<string, { readonly unique_id: string }>) =>
    Object.fromEntries([...map.values()].map((one) => [one.unique_id, structuredClone(one)]));
  const all = Object.fromEntries(
    [...nodes.values()].map((node) => [
      node.unique_id,
      { ...structuredClone(node), ...contractField(node) },
    ]),
  );
  return { nodes: all, macros: asJson(macros) };
}

it('[G5] a project is the same as its own state', async () => {
  const project = await opened();
  const { matches } = compareState(project.graph, stateOf(project));
  for (const node of project.graph.manifest.nodes.values()) {
    expect(matches(node, 'unmodified')).toBe(true);
    expect(matches(node, 'modified')).toBe(false);
    expect(matches(node, 'new')).toBe(false);
  }
});

it('[G5] a macro that changed modifies what calls it, through other macros too', async () => {
  const project = await opened();
  const state = stateOf(project);
  const macros = {
    ...state.macros,
    'macro.shop.inner': { unique_id: 'macro.shop.inner', macro_sql: '{% macro inner() %}2' },
  };
  const { matches } = compareState(project.graph, { ...state, macros });
  const [a, b] = [project.node('model.shop.a'), project.node('model.shop.b')];
  expect([a, b].map((node) => matches(node, 'modified.macros'))).toEqual([false, true]);
  expect([a, b].map((node) => matches(node, 'modified'))).toEqual([false, true]);
  expect(matches(b, 'modified.body')).toBe(false);
});

it("[G5] dbt's own macros say nothing, since ours are others", async () => {
  const project = await opened();
  const state = stateOf(project);
  project.node('model.shop.a').depends_on.macros = ['macro.dbt.is_incremental'];
  const macros = { ...state.macros, 'macro.dbt.is_incremental': { macro_sql: 'dbt says so' } };
  const { matches } = compareState(project.graph, { ...state, macros });
  expect(matches(project.node('model.shop.a'), 'modified.macros')).toBe(false);
});

it('[G5] the order of columns does not change a contract, and a type does', async () => {
  const columns = (...list: string[]) => ({
    ...TEXTS,
    'models/a.yml': `models: [{name: a, config: {contract: {enforced: true}}, columns: [${list.join()}]}]`,
  });
  const [id, word] = ['{name: id, data_type: int}', '{name: word, data_type: text}'];
  const before = await openTexts(columns(id, word));
  const state = stateOf({ graph: before.graph, node: before.node });
  const check = async (...list: string[]) => {
    const { graph, node } = await openTexts(columns(...list));
    return compareState(graph, state).matches(node('model.shop.a'), 'modified.contract');
  };
  expect(await check(word, id)).toBe(false);
  expect(await check(id, '{name: word, data_type: varchar}')).toBe(true);
});

it('[G5] a seed above 1 MB is compared by its path, which is said', async () => {
  const seed = (rows: number) => openTexts({ 'seeds/s.csv': `a\n${'0123456789\n'.repeat(rows)}` });
  const { graph } = await seed(100_000);
  const said = (checksum: object, check = 'modified') => {
    const nodes = { 'seed.shop.s': { resource_type: 'seed', checksum } };
    return compareState(graph, { nodes })
      .notices?.(check)
      .map(({ code }) => code);
  };
  expect(said({ name: 'path', checksum: 'seeds/s.csv' })).toEqual(['big-seed-same']);
  expect(said({ name: 'path', checksum: 'other/s.csv' })).toEqual(['big-seed-moved']);
  expect(said({ name: 'sha256', checksum: '0' }, 'modified.body')).toEqual(['big-seed-grown']);
  expect(said({ name: 'sha256', checksum: '0' }, 'modified.configs')).toEqual([]);
  const small = await seed(1);
  const state = {
    nodes: { 'seed.shop.s': { checksum: { name: 'path', checksum: 'seeds/s.csv' } } },
  };
  expect(compareState(small.graph, state).notices?.('modified')).toEqual([]);
});
