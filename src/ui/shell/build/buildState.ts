import type { MarkStatus } from '../../kit/marks/statuses';

export interface BuildNode {
  readonly id: string;
  readonly name: string;
  readonly status: MarkStatus;
  /** What came of it: "99,730 rows", "view". */
  readonly note?: string;
  /** As shown: "0.88 s". */
  readonly elapsed?: string;
}

export interface BuildProgress {
  readonly done: number;
  readonly total: number;
  /** The node at work; null between two. */
  readonly node: string | null;
  /** As shown: "4.3 s". */
  readonly elapsed: string;
  readonly nodes: readonly BuildNode[];
}

/** What the Build control shows; who keeps the state ends `done` after three seconds and `failed` once it was opened. */
export type BuildState =
  | { readonly kind: 'idle' }
  | ({ readonly kind: 'running'; readonly isStopping: boolean } & BuildProgress)
  | { readonly kind: 'done'; readonly elapsed: string }
  | { readonly kind: 'failed'; readonly failures: number };

/** "1 fails", "3 fail". */
export function describeFailures(failures: number): string {
  return failures === 1 ? '1 fails' : `${failures} fail`;
}

/**
 * What a screen reader is told when a build goes from one state to the next: at the start, at each quarter, at the end.
 * Null when nothing is worth saying.
 */
export function announceBuild(
  before: BuildState,
  after: BuildState,
): { readonly text: string; readonly urgency: 'polite' | 'assertive' } | null {
  switch (after.kind) {
    case 'idle':
      return null;
    case 'done':
      return before.kind === 'done' ? null : say(`Built, ${after.elapsed}`);
    case 'failed':
      if (before.kind === 'failed') return null;
      return { text: `Build finished, ${describeFailures(after.failures)}`, urgency: 'assertive' };
    case 'running':
      return announceProgress(before, after);
  }
}

function announceProgress(before: BuildState, after: BuildProgress) {
  if (before.kind !== 'running') return say(`Build started, ${after.total} nodes`);
  const quarter = quarterOf(after);
  if (quarter === 0 || quarter === 4 || quarter === quarterOf(before)) return null;
  return say(`Build: ${after.done} of ${after.total}`);
}

function quarterOf({ done, total }: BuildProgress): number {
  return total === 0 ? 0 : Math.floor((4 * done) / total);
}

function say(text: string) {
  return { text, urgency: 'polite' as const };
}
