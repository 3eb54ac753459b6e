import type { Data, DataObject } from '../base/data';
import { type Problem, ProblemLog } from '../base/problems/problem';
import type { SelectorsFile } from '../project/loadProject';
import type { Manifest, ManifestNode, UniqueId } from '../project/manifest';
import { reportBatchInputs } from './batchInputs';
import { type Dag, findCycle, makeDag } from './dag';
import { resolveReferences } from './references';
import { type NamedSelections, readSelectors } from './selector/definitions';
import { reportSemantics } from './semanticProblems';
import { fillNodeRelations } from './semantics';

/** The enabled nodes and who reads from whom. */
export interface Graph {
  readonly manifest: Manifest;
  readonly dag: Dag;
  /** The selections that selectors.yml names. */
  readonly selectors: NamedSelections;
  /** The data of selectors.yml, its Jinja rendered; null without that file. */
  readonly selectorsData: Data;
  node(id: UniqueId): ManifestNode;
}

/**
 * Resolves every ref and source and checks that the graph has no cycle. The nodes' own `depends_on.nodes` are filled;
 * what names nothing, and a cycle with its path, are problems, and the graph is then not fit to run. `flags` are the project's.
 */
export function buildGraph(
  parsed: Manifest,
  selectorsFile?: SelectorsFile,
  flags: DataObject = {},
): { graph: Graph; problems: readonly Problem[] } {
  const { dependsOn, idle, problems: unresolved } = resolveReferences(parsed);
  const manifest = turnOff(parsed, idle);
  const problems = new ProblemLog();
  problems.add(unresolved);
  for (const [id, node] of manifest.nodes) {
    if ('depends_on' in node) node.depends_on.nodes = dependsOn.get(id) ?? [];
  }
  fillNodeRelations(manifest);
  reportSemantics(manifest, problems);
  reportBatchInputs(manifest, problems, flags);
  const dag = makeDag(dependsOn);
  const cycle = findCycle(dag);
  if (cycle) problems.report('cycle', { path: cycle }, manifest.nodes.get(cycle[0] ?? '')?.at);
  const named = selectorsFile && readSelectors(selectorsFile);
  if (named) problems.add(named.problems);
  const selectors = named?.selectors ?? new Map();
  const node = (id: UniqueId) => nodeOf(manifest, id);
  const graph = { manifest, dag, selectors, selectorsData: selectorsFile?.data ?? null, node };
  return { graph, problems: problems.list };
}

/** The manifest with some nodes off. They are copies: a parsed node is kept for the next opening, where it may be on. */
function turnOff(manifest: Manifest, idle: ReadonlySet<UniqueId>): Manifest {
  if (idle.size === 0) return manifest;
  const nodes = new Map(manifest.nodes);
  for (const id of idle) {
    const node = nodeOf(manifest, id);
    if (node.resource_type === 'test')
      nodes.set(id, { ...node, config: { ...node.config, enabled: false } });
  }
  return { ...manifest, nodes };
}

function nodeOf(manifest: Manifest, id: UniqueId): ManifestNode {
  const node = manifest.nodes.get(id);
  if (!node) throw new Error(`The graph has no node ${id}`);
  return node;
}
