import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Problem } from '../core/base/problems/problem';
import type { UniqueId } from '../core/project/manifest';
import type { RunEvent } from '../core/run/events';
import type { NodeResult } from '../core/run/results';

/** The command at work, or the last one. */
export interface ActiveRun {
  readonly command: string;
  /** ISO time; null until the run has been planned. */
  readonly startedAt: string | null;
  /** Milliseconds since 1970 on the page's clock, for the time that passes. */
  readonly startedMs: number;
  readonly ids: readonly UniqueId[];
  readonly plannedIds: ReadonlySet<UniqueId>;
  readonly total: number;
  /** The node at work. */
  readonly current: UniqueId | null;
  readonly results: ReadonlyMap<UniqueId, NodeResult>;
  readonly isStopping: boolean;
  /** Whether its results have been kept: the engine's report holds them now. */
  readonly isOver: boolean;
  /** Null until the last node has ended. */
  readonly elapsedMs: number | null;
}

export interface RunFacts {
  readonly run: ActiveRun | null;
  /** Every event of the run, in order, for its log. */
  readonly events: readonly RunEvent[];
  /** Why the last command did not run: one line, or problems. */
  readonly refusal: { readonly message: string; readonly problems: readonly Problem[] } | null;
}

export type RunStore = StoreApi<RunFacts>;

export function makeRunStore(): RunStore {
  return createStore<RunFacts>(() => ({ run: null, events: [], refusal: null }));
}

/** The run before its first event. */
export function newRun(command: string, startedMs: number): ActiveRun {
  return {
    command,
    startedAt: null,
    startedMs,
    ids: [],
    plannedIds: new Set(),
    total: 0,
    current: null,
    results: new Map(),
    isStopping: false,
    isOver: false,
    elapsedMs: null,
  };
}

/** The run after an event. */
export function advanceRun(run: ActiveRun, event: RunEvent): ActiveRun {
  switch (event.type) {
    case 'run-started':
      return {
        ...run,
        startedAt: event.at,
        ids: event.ids,
        plannedIds: new Set(event.ids),
        total: event.total,
      };
    case 'node-started':
      return { ...run, current: event.id };
    case 'node-finished': {
      const results = new Map(run.results).set(event.result.unique_id, event.result);
      return { ...run, current: null, results };
    }
    case 'run-finished':
      return { ...run, current: null, elapsedMs: event.elapsed * 1000 };
    case 'hook-finished':
    case 'message':
      return run;
  }
}
