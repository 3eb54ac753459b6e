import type { TextStore } from '../../core/base/textStore';
import type { ProjectFiles } from '../../core/project/projectFiles';
import type { Warehouse } from '../../core/warehouse/warehouse';
import type { DatabaseCopies } from '../../platform/duckdb/databaseCopies';

/** How far the start has come. */
export type BootProgress =
  | { readonly phase: 'engine' | 'sample'; readonly received: number; readonly total: number }
  | { readonly phase: 'starting' | 'opening' };

/** Where the database lies, and why not where one would want it. */
export type StorageKind =
  | { readonly kind: 'opfs' }
  | { readonly kind: 'memory'; readonly reason: 'no-storage' | 'other-tab' };

export interface OpenedDatabase {
  readonly warehouse: Warehouse;
  readonly storage: StorageKind;
  /** Whether nothing was stored here before: whatever the state tells of builds and imports is gone. */
  readonly isNew: boolean;
  /** Bytes of the database file; undefined in memory. */
  sizeBytes(): Promise<number | undefined>;
  /** The database file as it was last checkpointed; undefined in memory. */
  readFile(): Promise<Blob | undefined>;
  /** Copies of the database file; undefined in memory. */
  readonly copies: DatabaseCopies | undefined;
}

/** What the tab's engine needs from outside. */
export interface TabPorts {
  readonly files: ProjectFiles;
  readonly store: TextStore;
  /** Opens the database as soon as DuckDB is up and its name is known. */
  openDatabase(
    name: Promise<string>,
    onProgress: (progress: BootProgress) => void,
    onLost: () => void,
  ): Promise<OpenedDatabase>;
  now(): Date;
  randomId(): string;
}
