import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type * as blocking from '@duckdb/duckdb-wasm/blocking';

/** The engine's number for it; the enum itself is only there once the engine is loaded. */
export const READ_WRITE = 3;

/** A database file on disk, as it was when it was read. */
export interface StoredFile {
  readonly path: string;
  /** The file's name without folders; its stem names the catalog. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What a process that ended early left in the log beside the file. */
  readonly log?: Uint8Array;
}

/** Reads a database file; where there is none, an empty database. */
export async function readStoredFile(
  db: blocking.DuckDBBindings,
  file: string,
): Promise<StoredFile> {
  const name = path.basename(file);
  if (!existsSync(file)) return { path: file, name, bytes: await makeEmptyDatabase(db, name) };
  const bytes = new Uint8Array(await readFile(file));
  const log = `${file}.wal`;
  return {
    path: file,
    name,
    bytes,
    ...(existsSync(log) && { log: new Uint8Array(await readFile(log)) }),
  };
}

/** Puts the database's new bytes in the file's place at once, so that a stop halfway loses nothing. */
export async function writeStoredFile(stored: StoredFile, bytes: Uint8Array): Promise<void> {
  if (existsSync(stored.path) && Buffer.compare(stored.bytes, bytes) === 0) return;
  const draft = `${stored.path}.new`;
  await writeFile(draft, bytes);
  await rename(draft, stored.path);
  await rm(`${stored.path}.wal`, { force: true });
}

/** The engine takes no empty buffer for a new database, but makes one where it finds no file. */
async function makeEmptyDatabase(db: blocking.DuckDBBindings, name: string): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), 'duckdb-'));
  const file = path.join(folder, name);
  db.open({ path: file, accessMode: READ_WRITE });
  db.reset();
  const bytes = new Uint8Array(await readFile(file));
  await rm(folder, { recursive: true });
  return bytes;
}
