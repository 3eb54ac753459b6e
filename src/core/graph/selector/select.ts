import { isError, makeProblem, type Problem } from '../../base/problems/problem';
import type { ManifestNode, UniqueId } from '../../project/manifest';
import type { Graph } from '../buildGraph';
import { ancestors, descendants } from '../dag';
import type { Criterion, Depth, IndirectSelection, Selection } from './ast';
import { METHODS, type SelectionContext } from './methods';
import { type KnownPaths, listKnownPaths } from './paths';
import { type Refusal, refuseValue } from './values';

export interface SelectOptions extends SelectionContext {
  readonly indirectSelection?: IndirectSelection;
}

export interface Selected {
  readonly ids: ReadonlySet<UniqueId>;
  /** Terms that match nothing (a warning each) and methods that are unknown (an error each). */
  readonly problems: readonly Problem[];
}

/** Nodes picked themselves, and tests that may still come in once the whole selection is known. */
interface Picked {
  readonly direct: Set<UniqueId>;
  readonly indirect: Set<UniqueId>;
}

/** The nodes that a selection means, tests included as `indirectSelection` says (eager by default, as dbt). */
export function selectNodes(graph: Graph, selection: Selection, options: SelectOptions): Selected {
  const problems: Problem[] = [];
  const knownPaths = listKnownPaths(graph.manifest);
  return { ids: pick({ graph, options, knownPaths, problems }, selection).direct, problems };
}

interface Work {
  readonly graph: Graph;
  readonly options: SelectOptions;
  readonly knownPaths: KnownPaths;
  readonly problems: Problem[];
}

function pick(work: Work, selection: Selection): Picked {
  const picked = pickKind(work, selection);
  const { graph, problems } = work;
  const { expected } = selection;
  if (expected !== undefined && picked.direct.size === 0 && !problems.some(isError))
    problems.push(unmatched(graph, selection, expected));
  return picked;
}

function pickKind(work: Work, selection: Selection): Picked {
  switch (selection.kind) {
    case 'criterion':
      return pickCriterion(work, selection);
    case 'union':
      return combine(work, selection, selection.of, unite);
    case 'intersection':
      return combine(work, selection, selection.of, intersect);
    case 'difference':
      return combine(work, selection, [selection.from, selection.without], subtract);
  }
}

function modeOf({ options }: Work, { indirectSelection }: Selection): IndirectSelection {
  return indirectSelection ?? options.indirectSelection ?? 'eager';
}

type SetOperation = (sets: readonly Set<UniqueId>[]) => Set<UniqueId>;

/** Tests that wait in one part may be picked in another, so that both are put together. */
function combine(
  work: Work,
  selection: Selection,
  parts: readonly Selection[],
  operation: SetOperation,
): Picked {
  const picked = parts.map((part) => pick(work, part));
  const direct = operation(picked.map((part) => part.direct));
  const indirect = operation(picked.map((part) => unite([part.direct, part.indirect])));
  return {
    direct: incorporate(work.graph, { direct, indirect }, modeOf(work, selection)),
    indirect,
  };
}

const unite: SetOperation = (sets) => new Set(sets.flatMap((set) => [...set]));

const intersect: SetOperation = ([first = new Set<UniqueId>(), ...rest]) =>
  new Set([...first].filter((id) => rest.every((set) => set.has(id))));

const subtract: SetOperation = ([first = new Set<UniqueId>(), ...rest]) =>
  new Set([...first].filter((id) => !rest.some((set) => set.has(id))));

function pickCriterion(work: Work, criterion: Criterion): Picked {
  const matched = matchNodes(work, criterion);
  const selected = new Set([...matched, ...neighbours(work.graph, matched, criterion)]);
  return expand(work.graph, selected, modeOf(work, criterion));
}

function matchNodes(work: Work, criterion: Criterion): Set<UniqueId> {
  const { graph, options, knownPaths, problems } = work;
  const method = Object.hasOwn(METHODS, criterion.method) ? METHODS[criterion.method] : undefined;
  const refusal = method ? refuseValue(criterion, options) : unknownMethod(criterion);
  const matched = new Set<UniqueId>();
  if (!method || refusal) {
    if (refusal)
      problems.push(makeProblem('selector-invalid', { text: criterion.text, ...refusal }));
    return matched;
  }
  const context = { ...options, knownPaths };
  for (const node of graph.manifest.nodes.values()) {
    if (method(node, criterion, context)) matched.add(node.unique_id);
  }
  if (criterion.method === 'state')
    problems.push(...(options.state?.notices?.(criterion.value) ?? []));
  return matched;
}

function neighbours(graph: Graph, matched: Set<UniqueId>, criterion: Criterion): Set<UniqueId> {
  const { dag } = graph;
  const found = new Set<UniqueId>();
  const add = (ids: Iterable<UniqueId>) => {
    for (const id of ids) found.add(id);
  };
  if (criterion.childrensParents) {
    const below = descendants(dag, matched);
    add(below);
    add(ancestors(dag, [...matched, ...below]));
  }
  if (criterion.parents !== undefined) add(ancestors(dag, matched, steps(criterion.parents)));
  if (criterion.children !== undefined) add(descendants(dag, matched, steps(criterion.children)));
  return found;
}

function steps(depth: Depth): number {
  return depth === 'all' ? Number.POSITIVE_INFINITY : depth;
}

function expand(graph: Graph, selected: Set<UniqueId>, mode: IndirectSelection): Picked {
  const direct = new Set(selected);
  const indirect = new Set<UniqueId>();
  if (mode === 'empty') return { direct, indirect };
  const reachable = reachableFor(graph, selected, mode);
  const isReachable = (id: UniqueId) =>
    reachable.has(id) || (mode === 'buildable' && graph.node(id).resource_type === 'source');
  for (const id of selected) {
    for (const child of graph.dag.children(id)) {
      if (!isTest(graph.node(child))) continue;
      if (mode === 'eager' || graph.dag.parents(child).every(isReachable)) direct.add(child);
      else indirect.add(child);
    }
  }
  return { direct, indirect };
}

/** Tests that waited come in when the whole selection now holds everything they read. */
function incorporate(
  graph: Graph,
  { direct, indirect }: Picked,
  mode: IndirectSelection,
): Set<UniqueId> {
  if (mode === 'eager' || mode === 'empty') return direct;
  const reachable = reachableFor(graph, direct, mode);
  const ready = [...indirect].filter(
    (id) =>
      graph.node(id).resource_type === 'test' &&
      graph.dag.parents(id).every((parent) => reachable.has(parent)),
  );
  return new Set([...direct, ...ready]);
}

/** What a test may read to come in: the selection, and for `buildable` all that it is built from. */
function reachableFor(
  graph: Graph,
  selected: Set<UniqueId>,
  mode: IndirectSelection,
): Set<UniqueId> {
  return mode === 'buildable'
    ? new Set([...selected, ...ancestors(graph.dag, selected)])
    : selected;
}

function isTest(node: ManifestNode): boolean {
  return node.resource_type === 'test' || node.resource_type === 'unit_test';
}

function unmatched(graph: Graph, selection: Selection, text: string): Problem {
  const known = new Set<string>();
  if (selection.kind === 'criterion' && selection.method === 'tag')
    for (const node of graph.manifest.nodes.values()) for (const tag of node.tags) known.add(tag);
  return makeProblem('selector-unmatched', { text, known: [...known].sort() });
}

function unknownMethod({ method }: Criterion): Refusal {
  return { reason: `'${method}' is not a valid method name` };
}
