import { fileIn, opfsRoot, writeWhole } from '../storage/opfsFiles';
import { withPatience } from '../storage/patience';

const logOf = (file: string): string => `${file}.wal`;

/** Empties the log of a database file that is to be another's: what it holds belongs to the file before. */
export async function emptyLog(file: string): Promise<void> {
  const root = await opfsRoot();
  await withPatience(() => writeWhole(root, logOf(file), new Blob()));
}

/**
 * Makes a stored database writable: DuckDB-WASM opens one whose log is missing or empty for reading only, and fails at
 * the first commit (duckdb-wasm issue 2004). A log of one byte reads as one that broke off before its first entry.
 */
export async function mendLog(file: string): Promise<void> {
  const root = await opfsRoot();
  const [database, log] = await Promise.all([fileIn(root, file), fileIn(root, logOf(file))]);
  if (!database?.size || log?.size) return;
  await withPatience(() => writeWhole(root, logOf(file), new Blob([Uint8Array.of(0)])));
}
