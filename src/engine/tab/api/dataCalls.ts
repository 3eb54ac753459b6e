import { checkpoint } from '../checkpoint';
import type { FileReview, ReviewChange } from '../intake/fileReview';
import { readSeedFacts, type SeedFacts } from '../seedFacts';
import { openDatabaseFile, rollBack, takeSnapshot } from '../snapshots/snapshotRequest';
import type { TabEngine } from '../tabEngine';
import type { TabReport } from '../tabSession';

/** What the page asks of the data as a whole: imports, snapshots and the database. */
export function dataCalls(engine: TabEngine) {
  return {
    /** Takes dropped files in and finds their seeds; nothing changes yet. */
    review(files: readonly File[]): Promise<FileReview[]> {
      return engine.known.intake.add(files);
    },

    /** Reads all of a file whose review says `reading`. */
    checkFile(id: string): Promise<FileReview[]> {
      return engine.known.intake.check(id);
    },

    changeReview(id: string, change: ReviewChange): Promise<FileReview[]> {
      return engine.known.intake.change(id, change);
    },

    removeFile(id: string): Promise<FileReview[]> {
      return engine.known.intake.remove(id);
    },

    /** Puts the reviewed files in their seeds' places, all or none. The marts are not rebuilt by this. */
    async confirmImport(): Promise<TabReport> {
      return engine.alone(async ({ session, intake }) => {
        if (session.snapshots) await takeSnapshot(session, 'Before an import');
        return intake.confirm();
      });
    },

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

    /** Takes seeds back to the sample's files; a whole build loads them. */
    async restoreSample(names: readonly string[]): Promise<TabReport> {
      engine.refuseWhileBusy();
      const { session } = engine;
      const kept = Object.entries(session.state.seeds).filter(([name]) => !names.includes(name));
      await session.keepData({ ...session.state, seeds: Object.fromEntries(kept) });
      return session.report();
    },

    /** Sizes and newest days of the seeds, by name. */
    seedFacts(): Promise<Record<string, SeedFacts>> {
      return readSeedFacts(engine.session);
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
  };
}
