import { fileIn, opfsFolder, writeWhole } from '../storage/opfsFiles';
import { withPatience } from '../storage/patience';
import { type DatabaseFile, emptyLog } from './databaseLog';

/** Copies of a database file, and other files in its place. */
export interface DatabaseCopies {
  /** Keeps a copy of the file as it was last checkpointed. Resolves with its bytes; rejects when there is no room. */
  keep(name: string): Promise<number>;
  drop(name: string): Promise<void>;
  /** Opens a copy in the database's place. */
  putBack(name: string): Promise<void>;
  /** Opens another file in the database's place; rejects when DuckDB cannot read it, and then nothing is open. */
  replace(source: Blob): Promise<void>;
}

/**
 * Copies of a database in a folder of the origin's private file system. `whileClosed` ends DuckDB, lets a task at its file, and starts it
 * again.
 */
export function makeDatabaseCopies(
  place: DatabaseFile,
  copiesFolder: string,
  whileClosed: (task: () => Promise<void>) => Promise<void>,
): DatabaseCopies {
  const replace = (source: Blob) =>
    whileClosed(async () => {
      const folder = await opfsFolder(place.folder);
      await withPatience(() => writeWhole(folder, place.file, source));
      await emptyLog(place);
    });
  return {
    keep: async (name) => {
      const source = await existing(await opfsFolder(place.folder), place.file);
      await writeWhole(await opfsFolder(copiesFolder), name, source);
      return source.size;
    },
    drop: async (name) => {
      const folder = await opfsFolder(copiesFolder);
      if (await fileIn(folder, name)) await folder.removeEntry(name);
    },
    putBack: async (name) => replace(await existing(await opfsFolder(copiesFolder), name)),
    replace,
  };
}

async function existing(folder: FileSystemDirectoryHandle, name: string): Promise<File> {
  const found = await fileIn(folder, name);
  if (!found) throw new Error(`The file ${name} is no longer in this browser's storage`);
  return found;
}
