import type { FileReview, ReviewChange } from '../intake/fileReview';
import { readSeedFacts, type SeedFacts } from '../seedFacts';
import { takeSnapshot } from '../snapshots/snapshotRequest';
import type { TabEngine } from '../tabEngine';
import type { TabReport } from '../tabReport';

/** What the page asks of the seeds: files that are reviewed and imported, and what stands. */
export const importCalls = (engine: TabEngine) => ({
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
});
