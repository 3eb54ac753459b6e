import { type DataObject, isDataObject, objectList } from '../base/data';
import type { ProblemLog } from '../base/problems/problem';
import type { ProjectFiles } from './projectFiles';
import { readYamlFile } from './readFile';
import { renderObject, type YamlRenderer } from './rendering';
import type { YamlDocument } from './yaml';

const PACKAGE_FILES = ['packages.yml', 'dependencies.yml'];

/**
 * The folders of the packages that the project at `root` asks for: local ones where they lie as seen from the top, all
 * others in the folder to which `dbt deps` installs them. What is missing there is a problem.
 */
export async function findPackageFolders(
  files: ProjectFiles,
  root: string,
  installFolder: string,
  renderer: YamlRenderer,
  problems: ProblemLog,
): Promise<string[]> {
  const paths = new Set(await files.list());
  const folders = new Set<string>();
  for (const name of PACKAGE_FILES) {
    const path = joinPath(root, name);
    const document = paths.has(path) ? await readYamlFile(files, path, problems) : undefined;
    if (!document) continue;
    for (const [at, written] of packageEntries(document).entries()) {
      const entry = renderPackage(written, renderer);
      const folder = folderOf(entry, installFolder);
      const { local } = entry;
      if (typeof local === 'string' && leavesProject('', local))
        problems.report(
          'path-outside',
          { key: 'local', path: local },
          document.at(['packages', at]),
        );
      else if (paths.has(joinPath(folder, 'dbt_project.yml'))) folders.add(folder);
      else reportMissing(entry, folder, problems, document, at);
    }
  }
  return [...folders];
}

/** What a packages.yml lists, as it is written. */
export function packageEntries(document: YamlDocument): DataObject[] {
  return isDataObject(document.data) ? objectList(document.data.packages) : [];
}

/** An entry of packages.yml with its Jinja rendered. */
export function renderPackage(entry: DataObject, renderer: YamlRenderer): DataObject {
  return renderObject(entry, {
    isLeftAlone: () => false,
    render: (text) => renderer.render(text),
  });
}

function folderOf(entry: DataObject, installFolder: string): string {
  if (typeof entry.local === 'string') return joinPath(entry.local);
  return joinPath(installFolder, packageName(entry));
}

/** `dbt-labs/dbt_utils` and `https://host/dbt-utils.git` install as dbt_utils and dbt-utils. */
export function packageName(entry: DataObject): string {
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

/** Whether a path, seen from a folder of the project, leaves the project: by too many `..`, or as an absolute one. */
export function leavesProject(folder: string, path: string): boolean {
  if (/^(?:[/\\]|[A-Za-z]:)/.test(path)) return true;
  let depth = 0;
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '' || part === '.') continue;
    depth += part === '..' ? -1 : 1;
    if (depth < 0) return true;
  }
  return false;
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
