import type { TextStore } from '../../core/base/textStore';
import { makeMemoryStore } from './memoryStore';

const FOLDER = 'shopsmart';

/** Texts in the origin's private file system; in memory where there is none (private windows, old browsers). */
export function openTextStore(): TextStore {
  const store = openFolder().then((folder) =>
    folder ? makeFolderStore(folder) : makeMemoryStore(),
  );
  return {
    read: async (name) => (await store).read(name),
    write: async (name, text) => (await store).write(name, text),
    remove: async (name) => (await store).remove(name),
  };
}

function makeFolderStore(folder: FileSystemDirectoryHandle): TextStore {
  return {
    read: async (name) => {
      const file = await folder.getFileHandle(name).catch(() => undefined);
      return file && (await file.getFile()).text();
    },
    write: async (name, text) => {
      const file = await folder.getFileHandle(name, { create: true });
      const stream = await file.createWritable();
      await stream.write(text);
      await stream.close();
    },
    remove: (name) => folder.removeEntry(name).catch(() => undefined),
  };
}

async function openFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    const root = await navigator.storage.getDirectory();
    return await root.getDirectoryHandle(FOLDER, { create: true });
  } catch {
    return undefined;
  }
}

const ERASE_ATTEMPTS = 20;
const ERASE_PAUSE_MS = 100;

/**
 * Deletes everything that the app keeps in the origin's private file system. A worker that has just been ended may
 * hold its file for a moment: that is waited for. Rejects when the file stays held, by another tab.
 */
export async function eraseStorage(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const names: string[] = [];
  for await (const name of root.keys()) names.push(name);
  for (const name of names) await removeWithPatience(root, name);
}

async function removeWithPatience(root: FileSystemDirectoryHandle, name: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await root.removeEntry(name, { recursive: true });
      return;
    } catch (error) {
      if (attempt === ERASE_ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, ERASE_PAUSE_MS));
    }
  }
}
