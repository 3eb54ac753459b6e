import { fileIn, opfsFolder, writeWhole } from '../storage/opfsFiles';
import { withPatience } from '../storage/patience';

/** Where a database file lies below the root of the origin's private file system; `folder` is empty for the root. */
export interface DatabaseFile {
  readonly folder: string;
  readonly file: string;
}

const logOf = (file: string): string => `${file}.wal`;

/** Empties the log of a database file that is to be another's: what it holds belongs to the file before. */
export async function emptyLog({ folder, file }: DatabaseFile): Promise<void> {
  const root = await opfsFolder(folder);
  await withPatience(() => writeWhole(root, logOf(file), new Blob()));
}

/**
 * Makes a stored database writable: DuckDB-WASM opens one whose log is missing or empty for reading only, and fails at
 * the first commit (duckdb-wasm issue 2004). A log of one byte reads as one that broke off before its first entry.
 */
export async function mendLog({ folder, file }: DatabaseFile): Promise<void> {
  const root = await opfsFolder(folder);
  const [database, log] = await Promise.all([fileIn(root, file), fileIn(root, logOf(file))]);
  if (!database?.size || log?.size) return;
  await withPatience(() => writeWhole(root, logOf(file), new Blob([Uint8Array.of(0)])));
}
