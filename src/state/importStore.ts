import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FileReview } from '../engine/tab/intake/fileReview';

/** The files under review. */
export interface ImportFacts {
  readonly reviews: readonly FileReview[];
  /** Files whose heads are being read right now. */
  readonly opening: number;
  readonly isImporting: boolean;
  /** Why the last step failed, in the engine's words. */
  readonly failure: string | null;
}

export type ImportStore = StoreApi<ImportFacts>;

export function makeImportStore(): ImportStore {
  return createStore<ImportFacts>(() => ({
    reviews: [],
    opening: 0,
    isImporting: false,
    failure: null,
  }));
}
