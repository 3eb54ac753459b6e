import type { EngineClient } from '../engine/client';
import type { FileReview, ReviewChange } from '../engine/tab/intake/fileReview';
import type { TabReport } from '../engine/tab/tabReport';
import type { ImportStore } from './importStore';
import { wordsOf } from './wordsOf';

/** The steps of an import. */
export interface IntakeActions {
  add(files: readonly File[]): Promise<void>;
  /** Decides something about a file, and reads it again where that is needed. */
  change(id: string, change: ReviewChange): Promise<void>;
  remove(id: string): Promise<void>;
  /** Takes all files out again. */
  cancel(): Promise<void>;
  /** Replaces the seeds and rebuilds everything on them; whether the seeds were replaced. */
  confirm(): Promise<boolean>;
}

/** Takes an import's report in; answers with the build that follows. */
type Land = (ask: () => Promise<TabReport>) => Promise<() => Promise<void>>;

export function makeIntakeActions(
  engine: EngineClient,
  store: ImportStore,
  land: Land,
): IntakeActions {
  const step = async (ask: () => Promise<readonly FileReview[]>): Promise<void> => {
    store.setState({ failure: null });
    try {
      store.setState({ reviews: await ask() });
    } catch (error) {
      store.setState({ failure: wordsOf(error) });
    }
  };
  const checkAll = async (): Promise<void> => {
    for (;;) {
      const next = store.getState().reviews.find(({ status }) => status === 'reading');
      if (!next || store.getState().failure !== null) return;
      await step(() => engine.checkFile(next.id));
    }
  };
  return {
    add: async (files) => {
      store.setState(({ opening }) => ({ opening: opening + files.length }));
      await step(() => engine.review(files));
      store.setState(({ opening }) => ({ opening: opening - files.length }));
      await checkAll();
    },
    change: async (id, change) => {
      await step(() => engine.changeReview(id, change));
      await checkAll();
    },
    remove: (id) => step(() => engine.removeFile(id)),
    cancel: async () => {
      for (const { id } of store.getState().reviews) await step(() => engine.removeFile(id));
    },
    confirm: async () => {
      store.setState({ isImporting: true, failure: null });
      try {
        const rebuild = await land(() => engine.confirmImport());
        store.setState({ reviews: [] });
        void rebuild();
        return true;
      } catch (error) {
        store.setState({ failure: wordsOf(error) });
        return false;
      } finally {
        store.setState({ isImporting: false });
      }
    },
  };
}
