import { type Problem, ProblemLog } from '../base/problems/problem';
import type { SelectorsFile } from '../project/loadProject';
import type { Manifest, ManifestNode, UniqueId } from '../project/manifest';
import { type Dag, findCycle, makeDag } from './dag';
import { resolveReferences } from './references';
import { type NamedSelections, readSelectors } from './selector/definitions';

/** The enabled nodes and who reads from whom. */
export interface Graph {
  readonly manifest: Manifest;
  readonly dag: Dag;
  /** The selections that selectors.yml names. */
  readonly selectors: NamedSelections;
  node(id: UniqueId): ManifestNode;
}

/**
 * Resolves every ref and source and checks that the graph has no cycle. The nodes' own `depends_on.nodes` are filled;
 * what names nothing, and a cycle with its path, are problems, and the graph is then not fit to run.
 */
export function buildGraph(
  manifest: Manifest,
  selectorsFile?: SelectorsFile,
): { graph: Graph; problems: readonly Problem[] } {
  const { dependsOn, idle, problems: unresolved } = resolveReferences(manifest);
  const problems = new ProblemLog();
  problems.add(unresolved);
  for (const [id, node] of manifest.nodes) {
    if ('depends_on' in node) node.depends_on.nodes = dependsOn.get(id) ?? [];
    if (idle.has(id)) node.config.enabled = false;
  }
  const dag = makeDag(dependsOn);
  const cycle = findCycle(dag);
  if (cycle) problems.report('cycle', { path: cycle }, manifest.nodes.get(cycle[0] ?? '')?.at);
  const named = selectorsFile && readSelectors(selectorsFile);
  if (named) problems.add(named.problems);
  const selectors = named?.selectors ?? new Map();
  const node = (id: UniqueId) => nodeOf(manifest, id);
  return { graph: { manifest, dag, selectors, node }, problems: problems.list };
}

function nodeOf(manifest: Manifest, id: UniqueId): ManifestNode {
  const node = manifest.nodes.get(id);
  if (!node) throw new Error(`The graph has no node ${id}`);
  return node;
}
