/** What the runs' address holds besides the run itself; what is left out has its default. */
export interface RunsSearch {
  /** The text of the command box. */
  readonly cmd?: string;
  readonly log?: 'problems';
  /** Unique id of the selected node. */
  readonly node?: string;
}

/** Reads an address's parameters; what means nothing is left out. */
export function readRunsSearch(raw: Readonly<Record<string, unknown>>): RunsSearch {
  const { cmd, log, node } = raw;
  return {
    ...(typeof cmd === 'string' && cmd !== '' && { cmd }),
    ...(log === 'problems' && { log }),
    ...(typeof node === 'string' && node !== '' && { node }),
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
