import type { TextStore } from '../../core/base/textStore';
import { fileIn, opfsFolder, writeWhole } from './opfsFiles';
import { openTextStore } from './opfsStore';
import { withPatience } from './patience';
import { folderOfProject, PROJECTS_FOLDER } from './places';

/** What a browser keeps of one project: its texts and, in one, its files. */
export interface ProjectFolder {
  /** Below the root of the origin's private file system. */
  readonly path: string;
  readonly store: TextStore;
  readFiles(): Promise<Blob | undefined>;
  writeFiles(files: Blob): Promise<void>;
}

const FILES = 'files.bin';

/** The folders of projects, by id; in memory where the browser gives no lasting storage. */
export class ProjectFolders {
  private readonly opened = new Map<string, ProjectFolder>();

  of(id: string): ProjectFolder {
    const known = this.opened.get(id);
    if (known) return known;
    const path = folderOfProject(id);
    const folder = { path, store: openTextStore(path), ...filesAt(path) };
    this.opened.set(id, folder);
    return folder;
  }

  /** Deletes all that is kept of a project, which must not be open. */
  async remove(id: string): Promise<void> {
    this.opened.delete(id);
    const projects = await opfsFolder(PROJECTS_FOLDER).catch(() => undefined);
    if (projects) await withPatience(() => removeIn(projects, id));
  }
}

function filesAt(path: string): Pick<ProjectFolder, 'readFiles' | 'writeFiles'> {
  let inMemory: Blob | undefined;
  return {
    readFiles: async () => {
      const folder = await opfsFolder(path).catch(() => undefined);
      return folder ? fileIn(folder, FILES) : inMemory;
    },
    writeFiles: async (files) => {
      const folder = await opfsFolder(path).catch(() => undefined);
      if (folder) await writeWhole(folder, FILES, files);
      else inMemory = files;
    },
  };
}

async function removeIn(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await folder.removeEntry(name, { recursive: true });
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
  }
}
