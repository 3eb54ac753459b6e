/** A folder that was dropped on the page. */
export interface DroppedFolder {
  /** By which it can be read. */
  readonly entry: FileSystemDirectoryEntry;
  /** By which it can be written to as well, where the browser allows that. */
  readonly handle: Promise<FileSystemHandle | null> | undefined;
}

declare global {
  interface DataTransferItem {
    /** In Chromium only. */
    getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
  }
}

/** The folders among what was dropped; they must be asked for while the drop is told. */
export function droppedFolders(transfer: DataTransfer | null): DroppedFolder[] {
  return [...(transfer?.items ?? [])].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    return entry?.isDirectory
      ? [{ entry: entry as FileSystemDirectoryEntry, handle: item.getAsFileSystemHandle?.() }]
      : [];
  });
}
