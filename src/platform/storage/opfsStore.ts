import type { TextStore } from '../../core/base/textStore';
import { makeMemoryStore } from './memoryStore';
import { fileIn, opfsFolder, opfsRoot, writeWhole } from './opfsFiles';
import { withPatience } from './patience';

/** Texts in a folder of the origin's private file system; in memory where there is none (private windows, old browsers). */
export function openTextStore(folderPath: string): TextStore {
  const store = opfsFolder(folderPath).then(makeFolderStore, () => makeMemoryStore());
  return {
    read: async (name) => (await store).read(name),
    write: async (name, text) => (await store).write(name, text),
    remove: async (name) => (await store).remove(name),
  };
}

function makeFolderStore(folder: FileSystemDirectoryHandle): TextStore {
  return {
    read: async (name) => (await fileIn(folder, name))?.text(),
    write: (name, text) => writeWhole(folder, name, new Blob([text])),
    remove: (name) => folder.removeEntry(name).catch(() => undefined),
  };
}

/**
 * Deletes everything that the app keeps in the origin's private file system. Rejects when a file stays
 * held, by another tab.
 */
export async function eraseStorage(): Promise<void> {
  const root = await opfsRoot();
  const names: string[] = [];
  for await (const name of root.keys()) names.push(name);
  for (const name of names) await withPatience(() => root.removeEntry(name, { recursive: true }));
}
