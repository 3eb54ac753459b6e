import type { EngineClient } from '../engine/client';
import type { TabReport } from '../engine/tab/tabReport';
import { wordsOf } from './wordsOf';

/** Copies of the whole database, and going back to them. How each ended is a toast. */
export interface SnapshotActions {
  takeSnapshot(): Promise<void>;
  dropSnapshot(id: string): Promise<void>;
  /** Brings a snapshot's tables and variables back. */
  rollBack(id: string): Promise<void>;
  /** Opens a DuckDB file in the database's place and builds on it. */
  openDatabase(file: File): Promise<void>;
}

interface SnapshotPorts {
  readonly engine: EngineClient;
  take(report: TabReport): void;
  toast(text: string, status: 'pass' | 'warn'): void;
  /** Builds what the data has made stale. */
  build(): Promise<void>;
}

export function makeSnapshotActions(ports: SnapshotPorts): SnapshotActions {
  const { engine, take, toast, build } = ports;
  const step = async (ask: () => Promise<TabReport>, done: string) => {
    try {
      const report = await ask();
      take(report);
      toast(done, 'pass');
      return report;
    } catch (error) {
      toast(wordsOf(error), 'warn');
      return undefined;
    }
  };
  /** Other tables may have to be built upon; a copy more or less makes nothing stale. */
  const replace = async (ask: () => Promise<TabReport>, done: string) => {
    const report = await step(ask, done);
    if (report?.needsBuild) void build();
  };
  return {
    takeSnapshot: async () => {
      await step(() => engine.takeSnapshot(), 'A snapshot is kept');
    },
    dropSnapshot: async (id) => {
      await step(() => engine.dropSnapshot(id), 'The snapshot is deleted');
    },
    rollBack: (id) => replace(() => engine.rollBack(id), 'The tables are as they were'),
    openDatabase: (file) => replace(() => engine.openDatabase(file), `${file.name} is open`),
  };
}
