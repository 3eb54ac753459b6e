import type { ChangeCounts } from '../../../engine/tab/changes/changeCounts';
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
  /** Milliseconds since 1970 on the page's clock. */
  readonly startedMs: number;
  readonly nodes: readonly BuildNode[];
}

/** What the Build control shows; who keeps the state ends `done` and `stopped` after three seconds and `failed` once it was opened. */
export type BuildState =
  | { readonly kind: 'idle' }
  | ({ readonly kind: 'running'; readonly isStopping: boolean } & BuildProgress)
  | { readonly kind: 'done'; readonly word: string; readonly elapsed: string }
  | { readonly kind: 'stopped'; readonly done: number; readonly total: number }
  | Failed;

/** What failed of a build; of one that could not begin, its problems. */
export interface Failed {
  readonly kind: 'failed';
  readonly failures: number;
  readonly isRefused: boolean;
}

/** What the control says while it runs: "103 of 142"; before there is anything to count, that it starts. */
export function describeProgress({ done, total }: BuildProgress, isStopping: boolean): string {
  if (isStopping) return 'Stopping';
  return total === 0 ? 'Starting' : `${done} of ${total}`;
}

/** What follows "Build" where something has changed: "changes (1 + 5 below)". */
export function describeChanges({ changed, below }: ChangeCounts): string {
  return ` changes (${changed}${below > 0 ? ` + ${below} below` : ''})`;
}

/** "Stopped at 57 of 142". */
export function describeStop({ done, total }: { done: number; total: number }): string {
  return total === 0 ? 'Stopped' : `Stopped at ${done} of ${total}`;
}

/** "1 fails", "3 fail", "2 problems". */
export function describeFailures({ failures, isRefused }: Omit<Failed, 'kind'>): string {
  if (isRefused) return failures === 1 ? '1 problem' : `${failures} problems`;
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
      return before.kind === 'done' ? null : say(`${after.word}, ${after.elapsed}`);
    case 'stopped':
      return before.kind === 'stopped' ? null : say(describeStop(after));
    case 'failed':
      if (before.kind === 'failed') return null;
      return {
        text: `${after.isRefused ? 'Not built' : 'Build finished'}, ${describeFailures(after)}`,
        urgency: 'assertive',
      };
    case 'running':
      return announceProgress(before, after);
  }
}

function announceProgress(before: BuildState, after: BuildProgress) {
  const hasStarted = before.kind === 'running' && before.total > 0;
  if (!hasStarted) return after.total === 0 ? null : say(`Build started, ${after.total} nodes`);
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
