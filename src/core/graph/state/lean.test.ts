import { expect, it } from 'vitest';
import { openTexts, type ProjectTexts } from '../../../../testing/project/openTexts';
import type { ManifestNode } from '../../project/manifest';
import { compareState, compareWith } from './compareState';
import { contractField } from './contract';
import { leanOf } from './lean';
import { plainOf } from './plain';

const CHECKS = [
  'modified',
  'unmodified',
  ...['body', 'configs', 'relation', 'contract', 'persisted_descriptions'].map(
    (respect) => `modified.${respect}`,
  ),
];
const COLUMNS = `columns: [{name: id, data_type: int, description: one, data_tests: [unique]}]`;
const yml = (config: string, columns = COLUMNS) =>
  `sources: [{name: s, tables: [{name: t}]}]
models: [{name: a, description: a, config: {${config}}, ${columns}}]
exposures: [{name: e, type: dashboard, owner: {name: me}, depends_on: ["ref('a')"]}]
unit_tests: [{name: u, model: a, given: [], expect: {rows: [{id: 1}]}}]
`;
const BEFORE: ProjectTexts = {
  'models/a.sql': 'select 1 as id',
  'models/a.yml': yml('contract: {enforced: true}'),
  'models/b.sql': "select * from {{ source('s', 't') }}",
  'tests/c.sql': "select * from {{ ref('a') }} where id > 1",
  'seeds/d.csv': 'x\n1\n',
};

/** A manifest has a checksum of a unit test, which its fixtures go into. */
function asWritten(node: ManifestNode): object {
  return node.resource_type === 'unit_test'
    ? { ...node, checksum: JSON.stringify([plainOf(node).given, plainOf(node).expect]) }
    : node;
}

/** Whether each check of each resource says the same of the lean state as of the whole one. */
async function answersOf(changes: ProjectTexts) {
  const before = await openTexts(BEFORE);
  const { graph } = await openTexts({ ...BEFORE, ...changes });
  const old = before.graph.manifest.nodes;
  const json = Object.fromEntries(
    [...old].map(([id, node]) => [id, { ...plainOf(asWritten(node)), ...contractField(node) }]),
  );
  const whole = compareState(graph, { nodes: json, macros: {} }, asWritten);
  const lean = compareWith(graph, {
    now: leanOf,
    before: ({ unique_id: id }) => {
      const was = old.get(id);
      return was && JSON.parse(JSON.stringify(leanOf(was)));
    },
    changedMacros: () => new Set(),
  });
  const nodes = [...graph.manifest.nodes.values()];
  const ask = (state: typeof lean) =>
    nodes.flatMap((node) => CHECKS.map((check) => [node.name, check, state.matches(node, check)]));
  return { whole: ask(whole), lean: ask(lean) };
}

it.each<[string, ProjectTexts]>([
  ['nothing', {}],
  ['code', { 'models/a.sql': 'select 2 as id' }],
  ['a config', { 'models/a.yml': yml('contract: {enforced: true}, materialized: table') }],
  ['a place', { 'models/a.yml': yml('contract: {enforced: true}, alias: other') }],
  ['a type', { 'models/a.yml': yml('contract: {enforced: true}', COLUMNS.replace('int', 'text')) }],
  ['no contract', { 'models/a.yml': yml('') }],
  ['a description that is written', { 'models/a.yml': yml('persist_docs: {columns: true}') }],
  ['a seed', { 'seeds/d.csv': 'x\n2\n' }],
  ['a singular test', { 'tests/c.sql': "select * from {{ ref('a') }} where id > 2" }],
  ['a unit test', { 'models/a.yml': BEFORE['models/a.yml']?.replace('id: 1}', 'id: 2}') ?? '' }],
  [
    'a source',
    { 'models/a.yml': BEFORE['models/a.yml']?.replace('name: t', 'name: t, identifier: o') ?? '' },
  ],
  [
    'an exposure',
    { 'models/a.yml': BEFORE['models/a.yml']?.replace('dashboard', 'notebook') ?? '' },
  ],
])(
  '[G5] what is kept of a resource compares as the whole of it does: %s',
  async (what, changes) => {
    const { whole, lean } = await answersOf(changes);
    expect(lean).toEqual(whole);
    const changed = lean.filter(([, check, found]) => check === 'modified' && found);
    expect(changed.length > 0).toBe(what !== 'nothing');
  },
);
