import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Problem } from '../core/base/problems/problem';
import type { UniqueId } from '../core/project/manifest';
import type { RunEvent } from '../core/run/events';
import type { NodeResult } from '../core/run/results';
import type { TabLogLine } from '../engine/tab/tabLog';

/** The command at work, or the last one. */
export interface ActiveRun {
  /** The run's id; null until it has been planned. */
  readonly id: string | null;
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
  /** ISO time at which it began. */
  readonly currentSince: string | null;
  readonly results: ReadonlyMap<UniqueId, NodeResult>;
  readonly isStopping: boolean;
  /** Whether it was stopped before its end. */
  readonly isStopped: boolean;
  /** Whether its results have been kept: the engine's report holds them now. */
  readonly isOver: boolean;
  /** Null until the last node has ended. */
  readonly elapsedMs: number | null;
}

/** A command that waits for its turn. */
export interface QueuedCommand {
  readonly id: string;
  readonly command: string;
}

export interface RunFacts {
  readonly run: ActiveRun | null;
  /** The log of the run so far. */
  readonly lines: readonly TabLogLine[];
  /** What runs after it, in order. */
  readonly queue: readonly QueuedCommand[];
  /** Why the last command did not run: one line, or problems. */
  readonly refusal: {
    readonly message: string;
    readonly problems: readonly Problem[];
    readonly errorCount: number;
  } | null;
}

export type RunStore = StoreApi<RunFacts>;

export function makeRunStore(): RunStore {
  return createStore<RunFacts>(() => ({ run: null, lines: [], queue: [], refusal: null }));
}

/** The run before its first event. */
export function newRun(command: string, startedMs: number): ActiveRun {
  return {
    id: null,
    command,
    startedAt: null,
    startedMs,
    ids: [],
    plannedIds: new Set(),
    total: 0,
    current: null,
    currentSince: null,
    results: new Map(),
    isStopping: false,
    isStopped: false,
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
        id: event.invocationId,
        startedAt: event.at,
        ids: event.ids,
        plannedIds: new Set(event.ids),
        total: event.total,
      };
    case 'node-started':
      return { ...run, current: event.id, currentSince: event.at };
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
