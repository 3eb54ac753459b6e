import type { EngineClient } from '../engine/client';
import type { TabReport } from '../engine/tab/tabSession';
import { wordsOf } from './wordsOf';

/** Copies of the whole database, and going back to them. Each answers whether it could be done; why not is a toast. */
export interface SnapshotActions {
  takeSnapshot(): Promise<boolean>;
  dropSnapshot(id: string): Promise<boolean>;
  /** Brings a snapshot's tables and variables back. */
  rollBack(id: string): Promise<boolean>;
  /** Opens a DuckDB file in the database's place and builds on it. */
  openDatabase(file: File): Promise<boolean>;
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
  const step = async (ask: () => Promise<TabReport>, done: string): Promise<boolean> => {
    try {
      const report = await ask();
      take(report);
      toast(done, 'pass');
      if (report.needsBuild) void build();
      return true;
    } catch (error) {
      toast(wordsOf(error), 'warn');
      return false;
    }
  };
  return {
    takeSnapshot: () => step(() => engine.takeSnapshot(), 'A snapshot is kept'),
    dropSnapshot: (id) => step(() => engine.dropSnapshot(id), 'The snapshot is deleted'),
    rollBack: (id) => step(() => engine.rollBack(id), 'The tables are as they were'),
    openDatabase: (file) => step(() => engine.openDatabase(file), `${file.name} is open`),
  };
}
