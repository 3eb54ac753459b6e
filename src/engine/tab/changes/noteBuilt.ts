import { leanOf } from '../../../core/graph/state/lean';
import {
  isCompilable,
  type ManifestNode,
  materializationOf,
  type ResourceType,
  type UniqueId,
} from '../../../core/project/manifest';
import type { NodeResult } from '../../../core/run/results';
import type { TabState } from '../tabState';
import { type BuiltNode, type BuiltState, keyOf, withBuilt } from './builtState';
import { type Judgement, originText } from './judge';
import { type Parsed, surroundingsOf } from './surroundings';

/** The kinds that make a relation. */
const MADE: readonly ResourceType[] = ['model', 'seed', 'snapshot'];
/** Statuses of what came to an end of its own: a test that fails has been run. */
const ENDED: readonly NodeResult['status'][] = ['success', 'pass', 'warn', 'fail'];
/** Kinds that no command runs: they are what they were at the last one. */
const LISTED: readonly ResourceType[] = [
  'exposure',
  'analysis',
  'metric',
  'semantic_model',
  'saved_query',
];

/** A run as far as it made something. */
export interface EndedRun {
  readonly parsed: Parsed;
  readonly results: readonly NodeResult[];
  readonly seeds: TabState['seeds'];
  /** How the project stood to what was built before it. */
  readonly judgement: Judgement;
}

/** What stands after a run: the nodes that it built or tested, and with them what they were made of. */
export function noteBuilt(before: BuiltState, run: EndedRun): BuiltState {
  const { parsed, judgement } = run;
  const { graph } = parsed;
  const ids = endedNodes(run);
  const surroundings = surroundingsOf(parsed);
  const next = before.lastVersion + 1;
  const isOther = (id: UniqueId) =>
    before.nodes[id] === undefined || judgement.reasons.has(id) || judgement.below.has(id);
  const versions = new Map(
    Object.entries(before.nodes).map(([id, { version }]) => [id, version] as const),
  );
  for (const id of ids) if (isOther(id)) versions.set(id, next);
  const amid = keyOf(surroundings);
  const built = [...ids].map((id): [UniqueId, BuiltNode] => {
    const node = graph.node(id);
    const read = graph.dag.parents(id).flatMap((parent) => {
      const version = versions.get(parent);
      return version === undefined ? [] : [[parent, version] as const];
    });
    const version = versions.get(id) ?? next;
    const facts = { was: leanOf(node), amid, version, read: Object.fromEntries(read) };
    return [id, { ...facts, ...placeOf(node), ...seedOrigin(node, run.seeds) }];
  });
  return withBuilt(before, Object.fromEntries(built), surroundings);
}

/** What ran to its end, what was compiled into it or stood below it already, and what nothing ever runs. */
function endedNodes({ parsed, results, seeds }: EndedRun): ReadonlySet<UniqueId> {
  const { graph } = parsed;
  const ended = results
    .filter(({ status, unique_id: id }) => ENDED.includes(status) && graph.manifest.nodes.has(id))
    .map(({ unique_id: id }) => id);
  const ids = new Set(ended.filter((id) => graph.node(id).resource_type !== 'operation'));
  for (const id of ids)
    for (const parent of graph.dag.parents(id))
      if (needsNoRun(graph.node(parent), seeds)) ids.add(parent);
  for (const { unique_id: id, resource_type: type } of graph.manifest.nodes.values())
    if (LISTED.includes(type)) ids.add(id);
  return ids;
}

/** Whether a node is as it should be once what reads it has been built. */
function needsNoRun(node: ManifestNode, seeds: TabState['seeds']): boolean {
  if (node.resource_type === 'source') return true;
  if (node.resource_type === 'seed') return seeds[node.name]?.kind === 'import';
  return materializationOf(node) === 'ephemeral';
}

function placeOf(node: ManifestNode): Pick<BuiltNode, 'place'> {
  if (!isCompilable(node) || !MADE.includes(node.resource_type)) return {};
  if (materializationOf(node) === 'ephemeral') return {};
  const { database, schema, alias } = node;
  return { place: { database, schema, identifier: alias } };
}

function seedOrigin(node: ManifestNode, seeds: TabState['seeds']): Pick<BuiltNode, 'origin'> {
  return node.resource_type === 'seed' ? { origin: originText(seeds[node.name]) } : {};
}
