import type { ManifestNode } from '../../project/manifest';
import type { Graph } from '../buildGraph';
import type { StateComparison } from '../selector/methods';
import { type Difference, hasSameConfigs, isSame, SAME } from './differences';
import { objectOf, type PlainObject, plainOf } from './plain';

/** dbt's own macros are others here, and no project changes them. */
const BUILT_IN = /^macro\.dbt(?:_duckdb)?\./;

/** Where a manifest has what can be selected. */
const SECTIONS = [
  'nodes',
  'sources',
  'exposures',
  'unit_tests',
  'metrics',
  'semantic_models',
  'saved_queries',
];

/**
 * Compares a project with an earlier manifest.json of it, dbt's or ours, as JSON.parse reads it. `asWritten` is what a
 * manifest holds of a node, where that is more than the node itself: a unit test's checksum.
 */
export function compareState(
  graph: Graph,
  earlier: unknown,
  asWritten: (node: ManifestNode) => object = (node) => node,
): StateComparison {
  const manifest = objectOf(earlier as PlainObject);
  const before = SECTIONS.map((key) => objectOf(manifest[key]));
  const changedMacros = listChangedMacros(graph, objectOf(manifest.macros));
  return {
    matches: (node, check) => {
      const found = before.find((section) => Object.hasOwn(section, node.unique_id));
      const old = found && objectOf(found[node.unique_id]);
      if (check === 'new') return old === undefined;
      if (check === 'old') return old !== undefined;
      const hasMacro = () => callsOneOf(graph, node, changedMacros);
      if (check === 'modified.macros') return hasMacro();
      const now = plainOf(asWritten(node));
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

/** Those that are new or say something else, and those that are gone. */
function listChangedMacros({ manifest }: Graph, before: PlainObject): ReadonlySet<string> {
  const now = [...manifest.macros.values()];
  const changed = now.filter(
    ({ unique_id: id, macro_sql: text }) => objectOf(before[id]).macro_sql !== text,
  );
  const known = new Set(now.map(({ unique_id: id }) => id));
  const gone = Object.keys(before).filter((id) => !known.has(id));
  const ids = [...changed.map(({ unique_id: id }) => id), ...gone];
  return new Set(ids.filter((id) => !BUILT_IN.test(id)));
}

/** Whether a node calls one of some macros, itself or through others. */
function callsOneOf({ manifest }: Graph, node: ManifestNode, wanted: ReadonlySet<string>): boolean {
  if (wanted.size === 0 || !('depends_on' in node)) return false;
  const seen = new Set<string>();
  const queue = [...node.depends_on.macros];
  for (const id of queue) {
    if (wanted.has(id)) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    queue.push(...(manifest.macros.get(id)?.depends_on.macros ?? []));
  }
  return false;
}
