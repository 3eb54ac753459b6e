/** One command over a project, run by stock dbt and by ours. */
export interface Round {
  /** The command line without the program's name. */
  readonly words: readonly string[];
  /** Our command line, where it cannot be the same. */
  readonly ourWords?: readonly string[];
  /** Whether the command runs nodes, and so takes `--threads`; true where nothing is said. */
  readonly runsNodes?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** Files of the project that are written before the command; null removes one. */
  readonly files?: Readonly<Record<string, string | null>>;
}

/** What one side made of a round. */
export interface Outcome {
  readonly exitCode: number;
  readonly console: string;
  /** What ours says beside its log: the list of a project's mistakes. */
  readonly beside?: string;
  /** The folder that holds target/ and the databases as they were after the round. */
  readonly kept: string;
  /** The project's folder, for its name in messages. */
  readonly root: string;
}
