import type { UniqueId } from '../../../core/project/manifest';
import { nodeKey } from '../../links';

export type LineageShape = 'graph' | 'list';

/** What the lineage shows, as its address holds it; what is left out has its default. */
export interface LineageSearch {
  /** dbt's `--select` and `--exclude`. */
  readonly select?: string;
  readonly exclude?: string;
  /** The node that is looked at, by name or unique id. */
  readonly node?: string;
  readonly view?: LineageShape;
}

export function readLineageSearch(raw: Readonly<Record<string, unknown>>): LineageSearch {
  const { select, exclude, node, view } = raw;
  return {
    ...(isWritten(select) && { select: select.trim() }),
    ...(isWritten(exclude) && { exclude: exclude.trim() }),
    ...(isWritten(node) && { node }),
    ...((view === 'graph' || view === 'list') && { view }),
  };
}

function isWritten(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

/** The search with other parts; empty ones are left out of the address. */
export function withParts(
  search: LineageSearch,
  parts: Readonly<Partial<Record<keyof LineageSearch, string | null>>>,
): LineageSearch {
  return readLineageSearch({ ...search, ...parts });
}

/** The node that an address names; undefined when there is none of that name. */
export function nodeOf<Node extends { readonly id: UniqueId }>(
  nodes: readonly Node[],
  { node }: LineageSearch,
): Node | undefined {
  return nodes.find(({ id }) => id === node || nodeKey(id) === node);
}

/** The command that builds what is selected, as one types it. */
export function buildCommand(select: string, exclude: string): string {
  const option = (name: string, text: string) => {
    const words = text.match(/\S+/g) ?? [];
    return words.length === 0 ? [] : [`--${name}`, ...words];
  };
  return ['dbt build', ...option('select', select), ...option('exclude', exclude)].join(' ');
}
