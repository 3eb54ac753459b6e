import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Problem } from '../core/base/problems/problem';
import type { UniqueId } from '../core/project/manifest';
import type { RunEvent } from '../core/run/events';
import type { NodeResult } from '../core/run/results';
import type { RunMessage, TabLogLine } from '../engine/tab/tabLog';

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
  /** How many of the hooks around the run have ended. */
  readonly hookCount: number;
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
    hookCount: 0,
    isStopping: false,
    isStopped: false,
    isOver: false,
    elapsedMs: null,
  };
}

/** The run after what has happened since. */
export function advanceRun(run: ActiveRun, messages: readonly RunMessage[]): ActiveRun {
  const results = new Map(run.results);
  let next: ActiveRun = { ...run, results };
  for (const { event } of messages) {
    if (event.type === 'node-finished') results.set(event.result.unique_id, event.result);
    next = { ...next, ...changesBy(event, next) };
  }
  return next;
}

function changesBy(event: RunEvent, { hookCount }: ActiveRun): Partial<ActiveRun> {
  switch (event.type) {
    case 'run-started': {
      const { ids, total } = event;
      const plannedIds = new Set(ids);
      return { id: event.invocationId, startedAt: event.at, ids, plannedIds, total };
    }
    case 'node-started':
      return { current: event.id, currentSince: event.at };
    case 'node-finished':
      return { current: null };
    case 'run-finished':
      return { current: null, elapsedMs: event.elapsed * 1000 };
    case 'hook-finished':
      return { hookCount: hookCount + 1 };
    case 'run-stopped':
    case 'message':
      return {};
  }
}
