import type { ManifestNode, UniqueId } from '../../project/manifest';
import type { Graph } from '../buildGraph';
import type { StateComparison } from '../selector/methods';
import { bigSeeds } from './bigSeeds';
import { brokenContracts } from './brokenContracts';
import { contractField } from './contract';
import { type Difference, hasSameConfigs, isSame, SAME } from './differences';
import { objectOf, type PlainObject, plainOf } from './plain';

/** dbt's own macros are others here, and no project changes them. */
const BUILT_IN = /^macro\.dbt(?:_duckdb)?\./;

/** What a project was. */
export interface EarlierState {
  /** A resource as it is now, with at least the fields that the comparison reads. */
  now(node: ManifestNode): PlainObject;
  /** The same resource as it was; undefined where there was none of its id. */
  before(node: ManifestNode): PlainObject | undefined;
  /** The macros that are others than they were for a resource. */
  changedMacros(node: ManifestNode): ReadonlySet<string>;
}

/** Where a manifest has what can be selected. */
const SECTIONS = [
  'nodes',
  'sources',
  'exposures',
  'unit_tests',
  'metrics',
  'semantic_models',
  'saved_queries',
  'functions',
];

const LOOKS_AT_CONTRACTS = new Set(['modified', 'unmodified', 'modified.contract']);
const LOOKS_AT_BODIES = new Set(['modified', 'unmodified', 'modified.body']);

/**
 * Compares a project with an earlier manifest.json of it, dbt's or ours, as JSON.parse reads it. `asWritten` is what a
 * manifest holds of a node, where that is more than the node itself: a unit test's checksum. `at` is when it compares.
 */
export function compareState(
  graph: Graph,
  earlier: unknown,
  asWritten: (node: ManifestNode) => object = (node) => node,
  at = new Date(0),
): StateComparison {
  const manifest = objectOf(earlier as PlainObject);
  const sections = SECTIONS.map((key) => objectOf(manifest[key]));
  const nodes = objectOf(manifest.nodes);
  const macros = objectOf(manifest.macros);
  const changed = listChangedMacros(
    graph,
    Object.keys(macros),
    (id, text) => objectOf(macros[id]).macro_sql === text,
  );
  const comparison = compareWith(graph, {
    now: (node) => ({ ...plainOf(asWritten(node)), ...contractField(node) }),
    before: ({ unique_id: id }) => {
      const found = sections.find((section) => Object.hasOwn(section, id));
      return found && objectOf(found[id]);
    },
    changedMacros: () => changed,
  });
  return {
    ...comparison,
    notices: (check) => [
      ...(LOOKS_AT_CONTRACTS.has(check) ? brokenContracts(graph, nodes, at, check) : []),
      ...(LOOKS_AT_BODIES.has(check) ? bigSeeds(graph, nodes) : []),
    ],
  };
}

/** Compares a project with what is known of an earlier state. */
export function compareWith(graph: Graph, earlier: EarlierState): StateComparison {
  return {
    matches: (node, check) => {
      const old = earlier.before(node);
      if (check === 'new') return old === undefined;
      if (check === 'old') return old !== undefined;
      const hasMacro = () => listCalled(graph, node, earlier.changedMacros(node)).length > 0;
      if (check === 'modified.macros') return hasMacro();
      const now = earlier.now(node);
      if (check === 'modified') return !isSame(now, old) || hasMacro();
      if (check === 'unmodified') return isSame(now, old) && !hasMacro();
      return differsIn(node, now, old, check.replace('modified.', '') as Difference);
    },
  };
}

/** What is no node of SQL has only some of these respects. */
function differsIn(
  node: ManifestNode,
  now: PlainObject,
  old: PlainObject | undefined,
  difference: Difference,
): boolean {
  const isNode = 'raw_code' in node;
  if (!isNode && !hasRespect(node, difference)) return false;
  if (old === undefined) return true;
  if (isNode) return !SAME[difference](now, old);
  if (difference === 'configs') return !hasSameConfigs(now, old);
  return ['database', 'schema', 'identifier'].some((field) => now[field] !== old[field]);
}

function hasRespect({ resource_type: type }: ManifestNode, difference: Difference): boolean {
  if (difference === 'configs') return type !== 'unit_test';
  return difference === 'relation' && type === 'source';
}

/** Those that are new or say something else than they did, and those that are gone. */
export function listChangedMacros(
  { manifest }: Graph,
  before: readonly string[],
  saysTheSame: (id: string, text: string) => boolean,
): ReadonlySet<string> {
  const now = [...manifest.macros.values()];
  const changed = now.filter(({ unique_id: id, macro_sql: text }) => !saysTheSame(id, text));
  const known = new Set(now.map(({ unique_id: id }) => id));
  const ids = [...changed.map(({ unique_id: id }) => id), ...before.filter((id) => !known.has(id))];
  return new Set(ids.filter(isOwnMacro));
}

/** Whether a macro is a project's or a package's, and none of dbt's own. */
export function isOwnMacro(id: string): boolean {
  return !BUILT_IN.test(id);
}

/** Those of some macros that a node calls, itself or through others. */
export function listCalled(
  { manifest }: Graph,
  node: ManifestNode,
  wanted: ReadonlySet<string>,
): UniqueId[] {
  if (wanted.size === 0 || !('depends_on' in node)) return [];
  const seen = new Set<string>(node.depends_on.macros);
  for (const id of seen)
    for (const called of manifest.macros.get(id)?.depends_on.macros ?? []) seen.add(called);
  return [...seen].filter((id) => wanted.has(id));
}
