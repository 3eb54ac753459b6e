import { type DataObject, isDataObject, objectList } from '../base/data';
import type { ProblemLog } from '../base/problems/problem';
import type { ProjectFiles } from './projectFiles';
import { readYamlFile } from './readFile';
import type { YamlDocument } from './yaml';

const PACKAGE_FILES = ['packages.yml', 'dependencies.yml'];

/**
 * The folders of the packages that the project at `root` asks for: local ones where they lie, all others in the
 * folder to which `dbt deps` installs them. What is missing there is a problem.
 */
export async function findPackageFolders(
  files: ProjectFiles,
  root: string,
  installFolder: string,
  problems: ProblemLog,
): Promise<string[]> {
  const paths = new Set(await files.list());
  const installed = listInstalled([...paths], installFolder);
  const folders = new Set<string>();
  for (const name of PACKAGE_FILES) {
    const path = joinPath(root, name);
    const document = paths.has(path) ? await readYamlFile(files, path, problems) : undefined;
    if (!document) continue;
    const entries = packageEntries(document);
    for (const [at, entry] of entries.entries()) {
      const folder = folderOf(entry, root, installFolder);
      if (paths.has(joinPath(folder, 'dbt_project.yml'))) folders.add(folder);
      else if (!isNamedByItself(entry) || installed.length < entries.length)
        reportMissing(entry, folder, problems, document, at);
    }
  }
  return [...folders];
}

/** Every package in the folder to which `dbt deps` installs: dbt takes them all, whoever asked for them. */
export function listInstalled(paths: readonly string[], installFolder: string): string[] {
  const folder = joinPath(installFolder);
  return paths.flatMap((path) => {
    const [name = '', file, ...below] = isBelow(path, folder)
      ? path.slice(folder.length + 1).split('/')
      : [];
    const isPackage = file === 'dbt_project.yml' && below.length === 0 && !name.startsWith('__');
    return isPackage ? [joinPath(folder, name)] : [];
  });
}

/** Whether a path lies in a folder or below it. */
export function isBelow(path: string, folder: string): boolean {
  return path.startsWith(`${joinPath(folder)}/`);
}

function packageEntries(document: YamlDocument): DataObject[] {
  return isDataObject(document.data) ? objectList(document.data.packages) : [];
}

function folderOf(entry: DataObject, root: string, installFolder: string): string {
  if (typeof entry.local === 'string') return joinPath(root, entry.local);
  return joinPath(installFolder, packageName(entry));
}

/** A package from git or an archive is installed under the name in its own dbt_project.yml. */
function isNamedByItself(entry: DataObject): boolean {
  return entry.local === undefined && entry.package === undefined;
}

/** `dbt-labs/dbt_utils` installs as dbt_utils, while of `https://host/dbt-utils.git` only the last part is known. */
function packageName(entry: DataObject): string {
  const written = String(
    entry.package ?? entry.git ?? entry.tarball ?? entry.private ?? entry.name ?? '',
  );
  return (
    written
      .split('/')
      .at(-1)
      ?.replace(/\.git$/, '') ?? written
  );
}

function reportMissing(
  entry: DataObject,
  folder: string,
  problems: ProblemLog,
  document: YamlDocument,
  at: number,
): void {
  const place = document.at(['packages', at]);
  if (typeof entry.local === 'string') problems.report('package-missing', { path: folder }, place);
  else problems.report('package-not-installed', { name: packageName(entry) }, place);
}

/** Joins and normalizes: `joinPath('a', '../b')` is `b`. */
export function joinPath(...parts: readonly string[]): string {
  const joined: string[] = [];
  for (const part of parts.join('/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') joined.pop();
    else joined.push(part);
  }
  return joined.join('/');
}
