import { readDocument, type TextStore, writeDocument } from '../../../core/base/textStore';
import type { DatabaseCopies } from '../../../platform/duckdb/databaseCopies';
import type { StorageKind } from '../ports';
import { type BuiltState, NOTHING_BUILT } from './builtState';

const VERSION = 1;

/**
 * The store as the tab may write to it: beside the database of another tab, which has its own to say, nothing is written.
 */
export function ownStore(store: TextStore, storage: StorageKind): TextStore {
  if (storage.kind !== 'memory' || storage.reason !== 'other-tab') return store;
  return { ...store, write: async () => {}, remove: async () => {} };
}

/** Copies of the database, each with what was built in it. */
export function copiesWithBuilt(copies: DatabaseCopies, built: BuiltShelf): DatabaseCopies {
  return {
    keep: async (name) => {
      await built.keepFor(name);
      return copies.keep(name);
    },
    putBack: async (name) => {
      await copies.putBack(name);
      await built.putBack(name);
    },
    drop: async (name) => {
      await copies.drop(name);
      await built.dropFor(name);
    },
    replace: async (file) => {
      await copies.replace(file);
      await built.forget();
    },
  };
}

/** What was built, kept from visit to visit, and with each snapshot of the database. */
export class BuiltShelf {
  private constructor(
    private current: BuiltState,
    private readonly store: TextStore,
  ) {}

  static async open(store: TextStore): Promise<BuiltShelf> {
    return new BuiltShelf((await read(store)) ?? NOTHING_BUILT, store);
  }

  get state(): BuiltState {
    return this.current;
  }

  async put(state: BuiltState): Promise<void> {
    this.current = state;
    await writeDocument(this.store, nameOf(), VERSION, state);
  }

  /** The tables are gone, or others. */
  forget(): Promise<void> {
    return this.put(NOTHING_BUILT);
  }

  /** Keeps a copy for a snapshot. */
  keepFor(snapshot: string): Promise<void> {
    return writeDocument(this.store, nameOf(snapshot), VERSION, this.current);
  }

  /** Takes up what stood when a snapshot was taken. */
  async putBack(snapshot: string): Promise<void> {
    await this.put((await read(this.store, snapshot)) ?? NOTHING_BUILT);
  }

  dropFor(snapshot: string): Promise<void> {
    return this.store.remove(nameOf(snapshot));
  }
}

function read(store: TextStore, snapshot?: string): Promise<BuiltState | undefined> {
  return readDocument<BuiltState>(store, nameOf(snapshot), VERSION);
}

function nameOf(snapshot?: string): string {
  return snapshot === undefined ? 'built.json' : `built-${snapshot}.json`;
}
