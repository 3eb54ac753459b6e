import { createStore, del, get, set } from 'idb-keyval';

/** The folders that projects were opened from, where the browser lets a page come back to them. */
export interface FolderHandles {
  /** Undefined where the project came from no folder, or the browser forgets them. */
  find(projectId: string): Promise<FileSystemDirectoryHandle | undefined>;
  keep(projectId: string, folder: FileSystemDirectoryHandle): Promise<void>;
  drop(projectId: string): Promise<void>;
}

/** Handles outlive a visit in IndexedDB only, which some private windows do not have. */
export function openFolderHandles(): FolderHandles {
  const store = createStore('shopsmart-folders', 'handles');
  return {
    find: (id) => get<FileSystemDirectoryHandle>(id, store).catch(() => undefined),
    keep: (id, folder) => set(id, folder, store).catch(() => undefined),
    drop: (id) => del(id, store).catch(() => undefined),
  };
}
