import { descendants } from '../../../core/graph/dag';
import type { StateComparison } from '../../../core/graph/selector/methods';
import { compareWith, listCalled } from '../../../core/graph/state/compareState';
import { leanOf } from '../../../core/graph/state/lean';
import type { ManifestNode, UniqueId } from '../../../core/project/manifest';
import type { SeedOrigin, TabState } from '../tabState';
import { type BuiltState, keyOf } from './builtState';
import { compareSurroundings, type Parsed, surroundingsOf } from './surroundings';

/** In what a node differs from what was last built of it; `names` are those of macros, settings or nodes. */
export interface Reason {
  readonly kind:
    | 'new'
    | 'body'
    | 'configs'
    | 'relation'
    | 'contract'
    | 'persisted_descriptions'
    | 'other'
    | 'macros'
    | 'var'
    | 'env_var'
    | 'rows'
    | 'behind';
  readonly names?: readonly string[];
}

/** What a project is beside what stands in the database. */
export interface Judgement {
  /** Whether any model stands: otherwise there is nothing to compare with. */
  readonly isKnown: boolean;
  /** What has changed since it was last built, and how. */
  readonly reasons: ReadonlyMap<UniqueId, readonly Reason[]>;
  /** What lies below that. */
  readonly below: ReadonlySet<UniqueId>;
  /** For `state:` selections. */
  readonly comparison: StateComparison;
}

/** Whether everything that is built stands as it would be built now. */
export function isUpToDate({ isKnown, reasons }: Judgement): boolean {
  return isKnown && ![...reasons.keys()].some((id) => /^(model|seed|snapshot|source)\./.test(id));
}

const RESPECTS = ['body', 'configs', 'relation', 'contract', 'persisted_descriptions'] as const;
/** What is built or tested: settings that may be read anywhere concern these. */
const RUN = ['model', 'seed', 'snapshot', 'test', 'unit_test'];
const BUILT = ['model', 'seed', 'snapshot'];

/** Compares the project with what was last built of each node. */
export function judge(parsed: Parsed, built: BuiltState, seeds: TabState['seeds']): Judgement {
  const { graph } = parsed;
  const compare = makeComparer(parsed, built);
  const reasons = new Map<UniqueId, readonly Reason[]>();
  for (const node of graph.manifest.nodes.values()) {
    const found = compare.reasons(node, seeds);
    if (found.length > 0) reasons.set(node.unique_id, found);
  }
  const isModified = ({ unique_id: id }: ManifestNode) => reasons.has(id);
  return {
    isKnown: Object.keys(built.nodes).some((id) => id.startsWith('model.')),
    reasons,
    below: descendants(graph.dag, reasons.keys()),
    comparison: {
      matches: (node, check) => {
        if (check === 'modified') return isModified(node);
        if (check === 'unmodified') return !isModified(node);
        return compare.comparison.matches(node, check);
      },
    },
  };
}

function makeComparer(parsed: Parsed, { nodes, surroundings }: BuiltState) {
  const { graph } = parsed;
  const now = surroundingsOf(parsed);
  const keyNow = keyOf(now);
  const changes = new Map(
    Object.entries(surroundings)
      .filter(([key]) => key !== keyNow)
      .map(([key, before]) => [key, compareSurroundings(parsed, before, now)] as const),
  );
  const changesAround = (id: UniqueId) => changes.get(nodes[id]?.amid ?? '');
  const macrosAround = (id: UniqueId) => changesAround(id)?.macros ?? NONE;
  const comparison = compareWith(graph, {
    now: leanOf,
    before: ({ unique_id: id }) => nodes[id]?.was,
    changedMacros: ({ unique_id: id }) => macrosAround(id),
  });
  const settingReasons = ({ unique_id: id, resource_type: type }: ManifestNode): Reason[] =>
    (['var', 'env_var'] as const).flatMap((kind) =>
      RUN.includes(type) ? named(kind, changesAround(id)?.settings(kind, id) ?? []) : [],
    );
  const behind = (id: UniqueId): string[] => {
    const read = nodes[id]?.read ?? {};
    const isOther = (parent: UniqueId) =>
      (nodes[parent]?.version ?? null) !== (read[parent] ?? null);
    return graph.dag
      .parents(id)
      .filter((parent) => nodes[parent] !== undefined && isOther(parent))
      .map((parent) => graph.node(parent).name);
  };
  // A project that was built and not yet tested has no new tests: it will be tested as a whole.
  const isTested = Object.keys(nodes).some((id) => /^(test|unit_test)\./.test(id));
  const known = isTested ? RUN : BUILT;
  return {
    comparison,
    reasons: (node: ManifestNode, seeds: TabState['seeds']): Reason[] => {
      const { unique_id: id, resource_type: type } = node;
      const was = nodes[id];
      if (!was) return known.includes(type) ? [{ kind: 'new' }] : [];
      const isOther = type === 'seed' && was.origin !== originText(seeds[node.name]);
      return [
        ...ownReasons(comparison, node),
        ...named('macros', listCalled(graph, node, macrosAround(id)).map(macroName)),
        ...settingReasons(node),
        ...(isOther ? [{ kind: 'rows' } as const] : []),
        ...named('behind', BUILT.includes(type) ? behind(id) : []),
      ];
    },
  };
}

const NONE: ReadonlySet<string> = new Set();

/** In what a node itself is another. */
function ownReasons(comparison: StateComparison, node: ManifestNode): Reason[] {
  if (!comparison.matches(node, 'modified')) return [];
  const found = RESPECTS.filter((respect) => comparison.matches(node, `modified.${respect}`));
  if (found.length > 0) return found.map((kind) => ({ kind }));
  if (comparison.matches(node, 'modified.macros')) return [];
  return [{ kind: node.resource_type === 'unit_test' ? 'body' : 'other' }];
}

function named(kind: Reason['kind'], names: readonly string[]): Reason[] {
  return names.length === 0 ? [] : [{ kind, names }];
}

function macroName(id: string): string {
  return id.split('.').slice(1).join('.');
}

/** Where a seed's rows came from, as a text that differs from import to import. */
export function originText(origin: SeedOrigin | undefined): string {
  return origin?.kind === 'import' ? `import ${origin.at}` : 'file';
}
