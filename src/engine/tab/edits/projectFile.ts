import type { FileEdit } from '../../../core/project/editedFiles';
import type { ProjectFiles } from '../../../core/project/projectFiles';
import type { EditShelf } from './editShelf';

/** A file of the project as the editor lists it; a deleted one is listed too. */
export interface ProjectFile {
  readonly path: string;
  readonly bytes: number;
  /** Absent when it is as the project has it. */
  readonly edit?: FileEdit['kind'];
  /** Whether it can be read as text, going by its name. */
  readonly isText: boolean;
}

export interface FileText {
  /** As it is now; null when it was deleted. */
  readonly text: string | null;
  /** As the project has it; null when it was added. */
  readonly original: string | null;
}

const NOT_TEXT =
  /\.(?:png|jpe?g|gif|webp|ico|pdf|parquet|duckdb|db|sqlite|wal|zip|gz|tgz|tar|xz|7z|xlsx?|docx?|pptx?|woff2?|ttf|otf|whl|pyc|so|exe|bin|wasm)$/i;

/** All files of the project, by path. */
export async function listProjectFiles(
  { base, list }: EditShelf,
  files: ProjectFiles,
): Promise<ProjectFile[]> {
  const edits = new Map(list.map(({ path, kind }) => [path, kind]));
  const deleted = list.filter(({ kind }) => kind === 'deleted').map(({ path }) => path);
  const paths = [...(await files.list()), ...deleted].sort();
  return Promise.all(
    paths.map(async (path) => {
      const edit = edits.get(path);
      const bytes = await (edit === 'deleted' ? base : files).size(path);
      return { path, bytes, isText: !NOT_TEXT.test(path), ...(edit && { edit }) };
    }),
  );
}

/** A file's text, now and in the project. Rejects when it is not text, or not there at all. */
export async function readProjectFile(
  { base, list }: EditShelf,
  files: ProjectFiles,
  path: string,
): Promise<FileText> {
  const edit = list.find((one) => one.path === path)?.kind;
  const text = edit === 'deleted' ? null : await files.read(path);
  if (edit === undefined) return { text, original: text };
  return { text, original: edit === 'added' ? null : await base.read(path) };
}
