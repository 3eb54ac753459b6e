/** What the runs' address holds besides the run itself; what is left out has its default. */
export interface RunsSearch {
  /** The text of the command box. */
  readonly cmd?: string;
  readonly log?: 'problems';
  /** Unique id of the selected node. */
  readonly node?: string;
  /** Unique id of the node whose changed rows are open, and which of them. */
  readonly change?: string;
  readonly rows?: RowsOf;
}

export type RowsOf = 'added' | 'removed' | 'changed';

const ROWS: readonly unknown[] = ['added', 'removed', 'changed'];

/** Reads an address's parameters; what means nothing is left out. */
export function readRunsSearch(raw: Readonly<Record<string, unknown>>): RunsSearch {
  const { cmd, log, node, change, rows } = raw;
  return {
    ...(typeof cmd === 'string' && cmd !== '' && { cmd }),
    ...(log === 'problems' && { log }),
    ...(typeof node === 'string' && node !== '' && { node }),
    ...(typeof change === 'string' && change !== '' && { change }),
    ...(ROWS.includes(rows) && { rows: rows as RowsOf }),
  };
}

/** The search with another node selected, or none. */
export function withNode({ node: _, ...rest }: RunsSearch, node: string | null): RunsSearch {
  return node === null ? rest : { ...rest, node };
}

/** The search with another filter of the log. */
export function withLog({ log: _, ...rest }: RunsSearch, log: 'all' | 'problems'): RunsSearch {
  return log === 'all' ? rest : { ...rest, log };
}

/** The search with a node's changed rows open, or none. */
export function withChange(
  { change: _, rows: __, ...rest }: RunsSearch,
  change: string | null,
  rows?: RowsOf,
): RunsSearch {
  return change === null ? rest : { ...rest, change, ...(rows && { rows }) };
}
