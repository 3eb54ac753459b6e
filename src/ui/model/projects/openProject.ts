import type { ProjectSource } from '../../../engine/tab/projects/readSource';
import type { AppModel } from '../../../state/appModel';
import { chooseFiles } from '../../kit/fields/chooseFiles';
import type { DroppedFolder } from '../../kit/overlays/droppedFolders';
import { go, links } from '../../links';
import { takeFiles } from '../takeFiles';
import { type FolderSource, readChosen, readEntry, readHandle } from './readFolder';

declare global {
  interface Window {
    /** In Chromium only. */
    showDirectoryPicker?(options?: { id?: string }): Promise<FileSystemDirectoryHandle>;
  }
}

/** Opens a project and shows its models. */
async function openSource(
  model: AppModel,
  source: ProjectSource,
  folder?: FileSystemDirectoryHandle,
): Promise<void> {
  if (await model.openProject(source, folder)) go(links.models());
}

/** Opens a folder that was dropped; one without a project may hold CSVs to be imported. */
export async function openDroppedFolder(
  model: AppModel,
  { entry, handle }: DroppedFolder,
): Promise<void> {
  const folder = await handle;
  const isFolder = folder instanceof FileSystemDirectoryHandle;
  await openFolder(model, await readEntry(entry), isFolder ? folder : undefined);
}

/** Lets the user choose a project's folder. */
export async function chooseFolder(model: AppModel): Promise<void> {
  if (!window.showDirectoryPicker) {
    chooseFiles('', (files) => void openFolder(model, readChosen(files)), 'folder');
    return;
  }
  try {
    const handle = await window.showDirectoryPicker({ id: 'dbt-project' });
    await openFolder(model, await readHandle(handle), handle);
  } catch (error) {
    // The user has closed the dialog.
    if (error instanceof DOMException && error.name === 'AbortError') return;
    throw error;
  }
}

export function chooseZip(model: AppModel): void {
  const take = ([file]: readonly File[]) => {
    if (file) void openSource(model, { kind: 'zip', file });
  };
  chooseFiles('.zip,application/zip', take, 'one');
}

async function openFolder(
  model: AppModel,
  source: FolderSource,
  folder?: FileSystemDirectoryHandle,
): Promise<void> {
  const isProject = source.files.some(({ path }) => path.endsWith('dbt_project.yml'));
  const tables = source.files.filter(({ path }) => /\.(?:csv|tsv)$/i.test(path));
  if (isProject || tables.length === 0) return openSource(model, source, folder);
  takeFiles(
    model,
    tables.map(({ file }) => file),
  );
}
