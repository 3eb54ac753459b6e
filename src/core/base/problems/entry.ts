export type Severity = 'error' | 'warning';

/** One kind of problem: its weight, and what it says, with a parameter object `P`. */
export interface Entry<P> {
  readonly severity: Severity;
  /** What is wrong, in one sentence, without the place. */
  readonly words: (params: P) => string;
  /** What the reader can do about it; empty when the sentence says it all. */
  readonly mend: (params: P) => string;
  /** dbt's name of the warning, by which --warn-error-options knows it; absent where dbt says nothing of it. */
  readonly event?: string;
  /** How dbt's log has a warning that its options cannot weigh: not at all, or as a line. Absent of what is ours alone. */
  readonly inLog?: 'nothing' | 'line';
  /** Set where dbt's log breaks the words into lines, of which the first counts the tag or does not. */
  readonly breaks?: 'with-tag' | 'without-tag';
}

/** How dbt's log heads what it is going to give up: with the event's name, without, or not at all. */
export type Heading = 'named' | 'plain' | 'none';

export function problem<P>(
  severity: Severity,
  words: (params: P) => string,
  mend: (params: P) => string,
  event?: string,
): Entry<P> {
  return { severity, words, mend, ...(event !== undefined && { event }) };
}

/** A doubt that dbt does not have: it is told where problems are listed. */
export function advice<P>(words: (params: P) => string, mend: (params: P) => string): Entry<P> {
  return { severity: 'warning', words, mend, inLog: 'nothing' };
}

/** A warning of dbt's that counts as an error nowhere, or only where its parameters name its event. */
export function note<P>(words: (params: P) => string, mend: (params: P) => string): Entry<P> {
  return { severity: 'warning', words, mend, inLog: 'line' };
}

/** A way of writing that dbt is going to give up, in the words of its log. */
export interface Deprecation {
  readonly event: string;
  readonly heading: Heading;
  readonly text: string;
}

/** `"a", "b" and 3 more`: at most `limit` names. */
export function listNames(names: readonly string[], limit = 5): string {
  const shown = names.slice(0, limit).map((name) => `"${name}"`);
  const rest = names.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}

/** ` Did you mean "x"?`, or nothing. */
export function didYouMean(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : `Did you mean "${suggestion}"? `;
}
