import { sha256Hex } from '../base/checksum';
import type { FileSource } from '../base/fileSource';
import { stripText } from '../python/text/whitespace';

/**
 * The files of a project: `/`-separated paths relative to its root. Makers: what is bundled with the app, OPFS, a
 * zip, a directory handle, Node's fs.
 */
export interface ProjectFiles {
  /** Every file below the root, sorted. */
  list(): Promise<readonly string[]>;
  /** Every file of a folder beside or above the root, such as `../x`, whose paths lead out too; absent where nothing else is to be seen. */
  listOutside?(folder: string): Promise<readonly string[]>;
  /** What lies right in a folder, in the file system's own order, where there is one; nothing where the folder is absent. */
  listUnsorted?(folder: string): Promise<readonly string[]>;
  /** The text of a file; rejects when it is absent or not UTF-8. */
  read(path: string): Promise<string>;
  /** Where the bytes of a file lie, for files that are too large to hold as text. */
  source(path: string): Promise<FileSource>;
  /** The size in bytes. */
  size(path: string): Promise<number>;
  /** SHA-256 of the text without blanks around it, as dbt hashes a file. */
  checksum(path: string): Promise<string>;
}

/** Project files held in memory, by path. */
export function memoryFiles(texts: Readonly<Record<string, string>>): ProjectFiles {
  const paths = Object.keys(texts).sort();
  const read = async (path: string) => {
    const text = texts[path];
    if (text === undefined) throw new Error(`There is no file ${path}`);
    return text;
  };
  const bytes = async (path: string) => new TextEncoder().encode(await read(path));
  return {
    list: async () => paths,
    read,
    source: async (path) => ({ kind: 'bytes', bytes: await bytes(path) }),
    size: async (path) => (await bytes(path)).length,
    checksum: async (path) => sha256Hex(stripText(await read(path))),
  };
}

/** The same files as seen from a folder of theirs. */
export function filesBelow(files: ProjectFiles, folder: string): ProjectFiles {
  if (folder === '') return files;
  const prefix = `${folder}/`;
  return {
    list: async () =>
      (await files.list())
        .filter((path) => path.startsWith(prefix))
        .map((path) => path.slice(prefix.length)),
    read: (path) => files.read(prefix + path),
    source: (path) => files.source(prefix + path),
    size: (path) => files.size(prefix + path),
    checksum: (path) => files.checksum(prefix + path),
  };
}
