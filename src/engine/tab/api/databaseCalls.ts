import { checkpoint } from '../checkpoint';
import { openDatabaseFile, rollBack, takeSnapshot } from '../snapshots/snapshotRequest';
import type { TabEngine } from '../tabEngine';
import type { TabReport } from '../tabReport';

/** What the page asks of the database as a whole: its snapshots, and its file. */
export const databaseCalls = (engine: TabEngine) => ({
  /** Keeps the whole database as it is now. */
  takeSnapshot(): Promise<TabReport> {
    return engine.alone(async ({ session }) => {
      await takeSnapshot(session, 'Taken by hand');
      return session.report();
    });
  },

  async dropSnapshot(id: string): Promise<TabReport> {
    await engine.session.snapshots?.drop(id);
    return engine.session.report();
  },

  /** Brings a snapshot's tables and variables back. */
  rollBack(id: string): Promise<TabReport> {
    return engine.alone(async ({ session }) => {
      engine.refuseWhileReviewing();
      await rollBack(session, id);
      return session.report();
    });
  },

  /** Opens a DuckDB file in the database's place. The marts are not rebuilt by this. */
  openDatabase(file: File): Promise<TabReport> {
    return engine.alone(async ({ session }) => {
      engine.refuseWhileReviewing();
      await openDatabaseFile(session, file);
      return session.report();
    });
  },

  /** The whole database as DuckDB's own file; rejects in memory, where there is none. */
  async exportDatabase(): Promise<Blob> {
    engine.refuseWhileBusy();
    const { database, comparer } = engine.session;
    await comparer.settled();
    if (!(await checkpoint(database.warehouse)))
      throw new Error('A file is being read. Wait until it has been checked.');
    const file = await database.readFile();
    if (!file) throw new Error('The database lies in memory here, so there is no file of it.');
    return file;
  },
});
