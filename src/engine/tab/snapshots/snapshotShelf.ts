import { readDocument, type TextStore, writeDocument } from '../../../core/base/textStore';
import type { DatabaseCopies } from '../../../platform/duckdb/databaseCopies';
import type { TabState } from '../tabState';

/** A copy of the whole database, and what was known of it. */
export interface Snapshot {
  readonly id: string;
  /** ISO time. */
  readonly at: string;
  /** What it was taken before, in words. */
  readonly reason: string;
  readonly sizeBytes: number;
  /** What belongs to the tables: it comes back with them. */
  readonly state: Pick<TabState, 'vars' | 'seeds' | 'nodes' | 'rowCounts' | 'projectChecksum'>;
}

const NAME = 'snapshots.json';
const VERSION = 1;
/** The oldest goes when another one comes. */
const SNAPSHOTS_KEPT = 5;

/** The snapshots that this browser keeps. */
export class SnapshotShelf {
  private constructor(
    private readonly store: TextStore,
    private readonly copies: DatabaseCopies,
    private kept: readonly Snapshot[],
  ) {}

  static async open(store: TextStore, copies: DatabaseCopies): Promise<SnapshotShelf> {
    return new SnapshotShelf(
      store,
      copies,
      (await readDocument<Snapshot[]>(store, NAME, VERSION)) ?? [],
    );
  }

  /** Newest first. */
  get list(): readonly Snapshot[] {
    return this.kept;
  }

  /** Keeps the database file as it was last checkpointed. The oldest but `spared` goes where there are too many. */
  async add(
    { state, ...facts }: Omit<Snapshot, 'sizeBytes'>,
    spared?: Snapshot,
  ): Promise<Snapshot> {
    const { vars, seeds, nodes, rowCounts, projectChecksum } = state;
    const sizeBytes = await this.copies.keep(facts.id);
    const kept = { vars, seeds, nodes, rowCounts, projectChecksum };
    const snapshot: Snapshot = { ...facts, sizeBytes, state: kept };
    const isFull = this.kept.length >= SNAPSHOTS_KEPT;
    const oldest = isFull ? this.kept.findLast((one) => one !== spared) : undefined;
    await this.keep([snapshot, ...this.kept.filter((one) => one !== oldest)]);
    return snapshot;
  }

  async drop(id: string): Promise<void> {
    await this.keep(this.kept.filter((snapshot) => snapshot.id !== id));
  }

  /** Opens a snapshot in the database's place. */
  putBack({ id }: Snapshot): Promise<void> {
    return this.copies.putBack(id);
  }

  /** Opens another file in the database's place; rejects when DuckDB cannot read it, and then nothing is open. */
  replace(file: Blob): Promise<void> {
    return this.copies.replace(file);
  }

  private async keep(next: readonly Snapshot[]): Promise<void> {
    const gone = this.kept.filter((snapshot) => !next.includes(snapshot));
    this.kept = next;
    await writeDocument(this.store, NAME, VERSION, next);
    for (const { id } of gone) await this.copies.drop(id);
  }
}
