import { isPassedOver } from '../../../core/project/opening/findProject';
import type { ProjectSource } from '../../../engine/tab/projects/readSource';

export type FolderSource = ProjectSource & { readonly kind: 'folder' };
type FolderFile = FolderSource['files'][number];

/** All files of a folder that can be written to, without what is never a project's. */
export async function readHandle(folder: FileSystemDirectoryHandle): Promise<FolderSource> {
  const walk = async (from: FileSystemDirectoryHandle, below: string): Promise<FolderFile[]> => {
    const found: Promise<FolderFile[]>[] = [];
    for await (const [name, handle] of from.entries()) {
      const path = below + name;
      if (isPassedOver(path)) continue;
      found.push(
        handle.kind === 'directory'
          ? walk(handle as FileSystemDirectoryHandle, `${path}/`)
          : (handle as FileSystemFileHandle).getFile().then((file) => [{ path, file }]),
      );
    }
    return (await Promise.all(found)).flat();
  };
  return { kind: 'folder', name: folder.name, files: await walk(folder, '') };
}

/** The same of a folder that was dropped. */
export async function readEntry(folder: FileSystemDirectoryEntry): Promise<FolderSource> {
  const walk = async (from: FileSystemDirectoryEntry, below: string): Promise<FolderFile[]> => {
    const entries = (await listEntries(from)).filter(({ name }) => !isPassedOver(below + name));
    const found = entries.map(async (entry) => {
      const path = below + entry.name;
      if (entry.isDirectory) return walk(entry as FileSystemDirectoryEntry, `${path}/`);
      return [{ path, file: await fileOf(entry as FileSystemFileEntry) }];
    });
    return (await Promise.all(found)).flat();
  };
  return { kind: 'folder', name: folder.name, files: await walk(folder, '') };
}

/** The files of a folder that the browser's dialog gave. */
export function readChosen(files: readonly File[]): FolderSource {
  const paths = files.map((file) => ({ path: file.webkitRelativePath, file }));
  const name = paths[0]?.path.split('/')[0] ?? '';
  return { kind: 'folder', name, files: paths.filter(({ path }) => !isPassedOver(path)) };
}

/** A reader gives a hundred entries at a time, and none at the end. */
async function listEntries(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}
