import type { AppModel } from '../../../state/appModel';
import { readHandle } from './readFolder';

declare global {
  interface FileSystemHandle {
    /** In Chromium only. */
    requestPermission?(options: { mode: 'read' | 'readwrite' }): Promise<PermissionState>;
  }
}

const NO_FOLDER =
  'This browser cannot write to the folder that the project came from. Download the project as a zip instead.';

/** Writes what was edited into the folder that the project came from; what has changed there meanwhile is left as it is. */
export async function saveToFolder(model: AppModel): Promise<void> {
  const folder = await openFolder(model, 'readwrite');
  if (!folder) return;
  // Asked anew: the page hears of edits a moment later.
  const { projects, edits } = await model.engine.report();
  const root = projects.entries.find(({ id }) => id === projects.openId)?.root ?? '';
  const changedThere: string[] = [];
  const writes: (() => Promise<void>)[] = [];
  // All are looked at before one is written: it is saved whole or not at all.
  for (const { path } of edits) {
    const { text, original } = await model.engine.readFile(path);
    const place = await placeOf(folder, root + path);
    const there = await place.read();
    if (there === text) continue;
    if (there !== original) changedThere.push(path);
    writes.push(() => (text === null ? place.remove() : place.write(text)));
  }
  if (changedThere.length > 0) {
    model.toast(
      `Not saved, because the folder has another text now: ${changedThere.join(', ')}. Read the folder anew first`,
      'warn',
    );
    return;
  }
  for (const write of writes) await write();
  const count = edits.length === 1 ? '1 file' : `${edits.length} files`;
  if (await model.settleEdits()) model.toast(`${count} saved to ${folder.name}`, 'pass');
}

/** Reads the project's folder again: what was changed there by another program. Edits made here stay on top. */
export async function readFolderAnew(model: AppModel): Promise<void> {
  const folder = await openFolder(model, 'read');
  if (folder) await model.readAnew(await readHandle(folder));
}

/** The project's folder, once the user has allowed it; a toast says why not. */
async function openFolder(
  model: AppModel,
  mode: 'read' | 'readwrite',
): Promise<FileSystemDirectoryHandle | undefined> {
  const folder = await model.projectFolder();
  if (!folder) model.toast(NO_FOLDER, 'warn');
  const permission = (await folder?.requestPermission?.({ mode })) ?? 'granted';
  return permission === 'granted' ? folder : undefined;
}

/** A file of the folder, whether it is there or not. */
async function placeOf(folder: FileSystemDirectoryHandle, path: string) {
  const names = path.split('/');
  const name = names.pop() ?? '';
  let at = folder;
  for (const below of names) at = await at.getDirectoryHandle(below, { create: true });
  const read = async (): Promise<string | null> => {
    const handle = await at.getFileHandle(name).catch(() => undefined);
    return handle ? (await handle.getFile()).text() : null;
  };
  return {
    read,
    remove: () => at.removeEntry(name),
    write: async (text: string) => {
      const file = await at.getFileHandle(name, { create: true });
      const writable = await file.createWritable();
      await writable.write(text);
      await writable.close();
    },
  };
}
