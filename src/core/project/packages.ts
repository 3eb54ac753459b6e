import { type DataObject, isDataObject, objectList } from '../base/data';
import type { ProblemLog, ProblemParams } from '../base/problems/problem';
import type { Span } from '../base/span';
import { valueOfData } from '../python/data';
import { toRepr } from '../python/repr';
import type { ProjectFiles } from './projectFiles';
import { readYamlFile } from './readFile';
import { renderObject, type YamlRenderer } from './rendering';
import type { YamlDocument } from './yaml';

const PACKAGE_FILES = ['packages.yml', 'dependencies.yml'];

/**
 * The folders of the packages that the project at `root` asks for: local ones where they lie as seen from the top, all
 * others in the folder to which `dbt deps` installs them. What is missing there is a problem as in dbt: only where fewer
 * are installed than the file names, because a package may lie there under another name.
 */
export async function findPackageFolders(
  files: ProjectFiles,
  root: string,
  installFolder: string,
  renderer: YamlRenderer,
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
    reportMalformed(document, problems);
    const isEnough = installed.length >= entries.length;
    for (const [at, written] of entries.entries()) {
      const entry = renderPackage(written, renderer);
      const folder = folderOf(entry, installFolder);
      const isThere = folder !== undefined && paths.has(joinPath(folder, 'dbt_project.yml'));
      if (isThere) folders.add(folder);
      else if (!isEnough) {
        const place = document.at(['packages', at]);
        const counts = { file: name, wanted: entries.length, present: installed.length };
        reportMissing(entry, folder, problems, place, { ...counts, folder: installFolder });
      }
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

/** What a packages.yml lists, as it is written. */
export function packageEntries(document: YamlDocument): DataObject[] {
  return isDataObject(document.data) ? objectList(document.data.packages) : [];
}

const KINDS = ['package', 'git', 'local', 'tarball', 'private'];

function reportMalformed(document: YamlDocument, problems: ProblemLog): void {
  const { packages = [] } = isDataObject(document.data) ? document.data : {};
  if (packages !== null && !Array.isArray(packages)) {
    const params = { where: '"packages:"', expected: 'a list' };
    problems.report('yaml-shape', params, document.at(['packages']));
    return;
  }
  for (const [at, entry] of (packages ?? []).entries()) {
    if (isDataObject(entry) && KINDS.some((kind) => kind in entry)) continue;
    const shown = isDataObject(entry) ? { ...entry, unrendered: entry } : undefined;
    const text = shown && toRepr(valueOfData(shown));
    problems.report('package-malformed', { ...(text && { text }) }, document.at(['packages', at]));
  }
}

/** An entry of packages.yml with its Jinja rendered. */
export function renderPackage(entry: DataObject, renderer: YamlRenderer): DataObject {
  return renderObject(entry, {
    isLeftAlone: () => false,
    render: (text) => renderer.render(text),
  });
}

/** Where a package lies; undefined for a local one outside the project, of which `dbt deps` installs a copy. */
function folderOf(entry: DataObject, installFolder: string): string | undefined {
  const { local } = entry;
  if (typeof local !== 'string') return joinPath(installFolder, packageName(entry));
  return leavesProject('', local) ? undefined : joinPath(local);
}

/** `dbt-labs/dbt_utils` installs as dbt_utils, while of `https://host/dbt-utils.git` only the last part is known. */
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
  folder: string | undefined,
  problems: ProblemLog,
  place: Span,
  counts: NonNullable<ProblemParams<'package-not-installed'>['counts']>,
): void {
  const { local } = entry;
  if (typeof local !== 'string')
    problems.report('package-not-installed', { name: packageName(entry), counts }, place);
  else if (folder === undefined)
    problems.report('path-outside', { key: 'local', path: local }, place);
  else problems.report('package-missing', { path: folder }, place);
}

/** Whether a path, seen from a folder of the project, leaves the project: by too many `..`, or as an absolute one. */
function leavesProject(folder: string, path: string): boolean {
  return isAbsolute(path) || isOutside(joinPath(folder, path));
}

export function isAbsolute(path: string): boolean {
  return /^(?:[/\\]|[A-Za-z]:)/.test(path);
}

/** Whether a joined path leads out of where it starts. */
export function isOutside(path: string): boolean {
  return path === '..' || path.startsWith('../');
}

/** Joins and normalizes: `joinPath('a', '../b')` is `b`; what leads out of all of them keeps its `..` in front. */
export function joinPath(...parts: readonly string[]): string {
  const joined: string[] = [];
  for (const part of parts.join('/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && joined.length > 0 && joined.at(-1) !== '..') joined.pop();
    else joined.push(part);
  }
  return joined.join('/');
}
