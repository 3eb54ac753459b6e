import type { TextStore } from '../../core/base/textStore';
import type { ProjectFiles } from '../../core/project/projectFiles';
import type { Warehouse } from '../../core/warehouse/warehouse';
import type { DatabaseCopies } from '../../platform/duckdb/databaseCopies';
import type { ProjectList } from './projects/projectList';

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
  /** Ends DuckDB and lets go of the file. */
  close(): Promise<void>;
}

interface Surroundings {
  now(): Date;
  randomId(): string;
}

/** What this browser keeps of one project. */
export interface ProjectPlace {
  readonly store: TextStore;
  /** The project's files in one; undefined when none are kept. */
  readFiles(): Promise<Blob | undefined>;
  writeFiles(files: Blob): Promise<void>;
  /** Opens the database as soon as DuckDB is up and its name is known. */
  openDatabase(
    name: Promise<string>,
    onProgress: (progress: BootProgress) => void,
    onLost: () => void,
  ): Promise<OpenedDatabase>;
}

/** What the tab's engine needs from outside. */
export interface EnginePorts extends Surroundings {
  /** The files of the sample, which come with the app. */
  readonly sample: ProjectFiles;
  placeOf(projectId: string): ProjectPlace;
  removePlace(projectId: string): Promise<void>;
}

/** What one project in the tab lives on. */
export interface TabPorts extends Surroundings, Pick<ProjectPlace, 'store' | 'openDatabase'> {
  readonly files: ProjectFiles;
  /** All projects of this browser, and which is open. */
  projects(): ProjectList;
}
