/** A place in a text, from 1. */
export interface Mark {
  readonly line: number;
  readonly column: number;
}

/** The lines of a text. */
export type Lines = readonly string[];

/** What PyYAML says of a text that is no YAML. */
export interface LoaderFault {
  /** What it was at, and where that began. */
  readonly context?: readonly [words: string, mark: Mark];
  readonly problem: readonly [words: string, mark: Mark];
}
