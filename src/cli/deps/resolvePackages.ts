import { existsSync } from 'node:fs';
import path from 'node:path';
import { type DataObject, isDataObject, objectOr, textOr } from '../../core/base/data';
import type { Span } from '../../core/base/span';
import { packageEntries, packageName, renderPackage } from '../../core/project/packages';
import { isProjectName } from '../../core/project/projectConfig';
import { readYamlFile } from '../../core/project/readFile';
import { folderFiles } from '../../platform/nodeFiles/folderFiles';
import type { ProjectOutline } from '../projectOutline';
import type { PackageEntry } from './packageLock';

/** A package whose folder is there. */
export interface FoundPackage {
  readonly entry: DataObject;
  /** What dbt calls it while it installs it: its folder, its name on the hub, or its address. */
  readonly title: string;
  readonly folder: string;
  /** What its own dbt_project.yml says. */
  readonly name: string;
  readonly version: string;
}

/** The packages that the packages.yml or dependencies.yml in a folder lists. */
export async function readPackageEntries(
  { renderer, problems }: ProjectOutline,
  folder: string,
): Promise<{ readonly entry: PackageEntry; readonly at: Span }[]> {
  const files = folderFiles(folder);
  for (const name of ['dependencies.yml', 'packages.yml']) {
    const isThere = existsSync(path.join(folder, name));
    const document = isThere ? await readYamlFile(files, name, problems) : undefined;
    if (!document || !isDataObject(document.data) || !('packages' in document.data)) continue;
    return packageEntries(document).map((written, at) => ({
      entry: { written, rendered: renderPackage(written, renderer) },
      at: document.at(['packages', at]),
    }));
  }
  return [];
}

/** All packages of a project, those of packages too, each once. What is not there is a problem. */
export async function resolvePackages(outline: ProjectOutline): Promise<FoundPackage[]> {
  const found = new Map<string, FoundPackage>();
  const queue = await readPackageEntries(outline, outline.root);
  for (const { entry, at } of queue) {
    const one = await findPackage(outline, entry.rendered, at);
    if (!one || found.has(one.title)) continue;
    const names = [outline.config.name, ...[...found.values()].map(({ name }) => name)];
    if (names.includes(one.name)) outline.problems.report('package-name-twice', one, at);
    found.set(one.title, one);
    queue.push(...(await readPackageEntries(outline, one.folder)));
  }
  return [...found.values()];
}

/** The package that an entry of packages.yml or package-lock.yml means; a problem where its folder is not there. */
export async function findPackage(
  { root, config, problems }: ProjectOutline,
  entry: DataObject,
  at: Span,
): Promise<FoundPackage | undefined> {
  const { local } = entry;
  const isLocal = typeof local === 'string';
  const folder = isLocal
    ? path.resolve(root, local)
    : path.resolve(root, config.packagesPath, installedName(entry));
  if (!existsSync(path.join(folder, 'dbt_project.yml'))) {
    if (isLocal) problems.report('package-missing', { path: local }, at);
    else problems.report('package-not-installed', { name: packageName(entry) }, at);
    return undefined;
  }
  const document = await readYamlFile(folderFiles(folder), 'dbt_project.yml', problems);
  if (!document) return undefined;
  const data = objectOr(document.data);
  const name = textOr(data.name, '');
  // A link is made under that name: no other may lead out of dbt_packages/.
  if (!isProjectName(name)) {
    problems.report('project-name-invalid', { name }, at);
    return undefined;
  }
  const title = textOr(entry.local ?? entry.package ?? entry.git ?? entry.tarball, '');
  const version = textOr(data.version, '');
  return { entry, title, folder, name, version };
}

/** A lock names the project that lies in the package; packages.yml only where it comes from. */
function installedName(entry: DataObject): string {
  return textOr(entry.name, packageName(entry));
}
