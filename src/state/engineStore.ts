import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Overview } from '../core/dashboards/overview';
import type { BootProgress } from '../engine/tab/ports';
import type { TabReport } from '../engine/tab/tabReport';

/** Whether the engine is up, and what it last reported. */
export interface EngineFacts {
  readonly phase: 'starting' | 'ready' | 'failed';
  readonly progress: BootProgress | null;
  /** Why it did not start: the engine's own words. */
  readonly failure: string | null;
  /** Null until it is up. */
  readonly report: TabReport | null;
  /** Grows with every report: what was read from the tables before is out of date. */
  readonly generation: number;
  /** Grows when another project is opened: screens begin anew. */
  readonly moves: number;
  /** The dashboard of the last visit, to be shown while the engine starts; of the project that was open then. */
  readonly keptOverview: Overview | undefined;
}

export type EngineStore = StoreApi<EngineFacts>;

export function makeEngineStore(keptOverview: Overview | undefined): EngineStore {
  return createStore<EngineFacts>(() => ({
    phase: 'starting',
    progress: null,
    failure: null,
    report: null,
    generation: 0,
    moves: 0,
    keptOverview,
  }));
}

/** While another project opens, there is nothing to be shown of the one before. */
export function leaveProject(store: EngineStore): void {
  store.setState(({ moves }) => ({
    phase: 'starting',
    progress: null,
    report: null,
    keptOverview: undefined,
    moves: moves + 1,
  }));
}

/** Takes a report in. */
export function takeReport(store: EngineStore, report: TabReport): void {
  store.setState(({ generation }) => ({ report, generation: generation + 1, phase: 'ready' }));
}
