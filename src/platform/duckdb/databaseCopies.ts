import { fileIn, opfsRoot, writeWhole } from '../storage/opfsFiles';
import { withPatience } from '../storage/patience';
import { emptyLog } from './databaseLog';

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

const FOLDER = 'shopsmart-copies';

/**
 * Copies of a file in the origin's private file system. `whileClosed` ends DuckDB, lets a task at its file, and starts it
 * again.
 */
export function makeDatabaseCopies(
  file: string,
  whileClosed: (task: () => Promise<void>) => Promise<void>,
): DatabaseCopies {
  const replace = (source: Blob) =>
    whileClosed(async () => {
      const root = await opfsRoot();
      await withPatience(() => writeWhole(root, file, source));
      await emptyLog(file);
    });
  return {
    keep: async (name) => {
      const source = await existing(await opfsRoot(), file);
      await writeWhole(await copiesFolder(), name, source);
      return source.size;
    },
    drop: async (name) => {
      const folder = await copiesFolder();
      if (await fileIn(folder, name)) await folder.removeEntry(name);
    },
    putBack: async (name) => replace(await existing(await copiesFolder(), name)),
    replace,
  };
}

async function copiesFolder(): Promise<FileSystemDirectoryHandle> {
  return (await opfsRoot()).getDirectoryHandle(FOLDER, { create: true });
}

async function existing(folder: FileSystemDirectoryHandle, name: string): Promise<File> {
  const found = await fileIn(folder, name);
  if (!found) throw new Error(`The file ${name} is no longer in this browser's storage`);
  return found;
}
