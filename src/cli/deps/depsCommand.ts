import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type DataObject, isDataObject } from '../../core/base/data';
import { isError } from '../../core/base/problems/problem';
import type { Command } from '../../core/command/parseCommandLine';
import { packageEntries } from '../../core/project/packages';
import { readYamlFile } from '../../core/project/readFile';
import type { YamlDocument } from '../../core/project/yaml';
import { folderFiles } from '../../platform/nodeFiles/folderFiles';
import type { Console } from '../console';
import { EXIT } from '../exit';
import type { ProjectOutline } from '../projectOutline';
import { hashPackages, lockText } from './packageLock';
import {
  type FoundPackage,
  findPackage,
  readPackageEntries,
  resolvePackages,
} from './resolvePackages';

const LOCK = 'package-lock.yml';

/**
 * `deps`: writes package-lock.yml where packages.yml has changed, and links local packages into dbt_packages/. What
 * comes from the hub or from git must lie there already.
 */
export async function depsCommand(
  { options }: Command,
  outline: ProjectOutline,
  console: Console,
): Promise<number> {
  if (
    (options.flag('upgrade') || !(await isLockCurrent(outline))) &&
    !(await lock(outline, console))
  )
    return EXIT.unusable;
  if (options.flag('lock')) return EXIT.ok;
  const packages = await lockedPackages(outline);
  if (hasErrors(outline)) return EXIT.unusable;
  await install(outline, packages, console);
  return EXIT.ok;
}

function hasErrors({ problems }: ProjectOutline): boolean {
  return problems.list.some(isError);
}

async function isLockCurrent(outline: ProjectOutline): Promise<boolean> {
  const document = await readLock(outline);
  const entries = await readPackageEntries(outline, outline.root);
  const hash = hashPackages(entries.map(({ entry }) => entry));
  return isDataObject(document?.data) && document.data.sha1_hash === hash;
}

async function readLock({ root, problems }: ProjectOutline): Promise<YamlDocument | undefined> {
  if (!existsSync(path.join(root, LOCK))) return undefined;
  return readYamlFile(folderFiles(root), LOCK, problems);
}

/** Writes package-lock.yml; false where a package is not there. */
async function lock(outline: ProjectOutline, console: Console): Promise<boolean> {
  const entries = await readPackageEntries(outline, outline.root);
  if (entries.length === 0) {
    sayNone(console);
    return true;
  }
  const packages = await resolvePackages(outline);
  if (hasErrors(outline)) return false;
  const file = path.join(outline.root, LOCK);
  const hash = hashPackages(entries.map(({ entry }) => entry));
  await writeFile(file, lockText(packages.map(lockEntry), hash));
  console.say(`Updating lock file in file path: ${file}`);
  return true;
}

/** A range of versions becomes the version that lies in dbt_packages/. */
function lockEntry({ entry, name, version }: FoundPackage): DataObject {
  return { ...entry, name, ...(Array.isArray(entry.version) && { version }) };
}

function sayNone(console: Console): void {
  console.say('Warning: No packages were found in packages.yml', 'warn');
}

async function lockedPackages(outline: ProjectOutline): Promise<FoundPackage[]> {
  const document = await readLock(outline);
  const packages: FoundPackage[] = [];
  for (const [at, entry] of (document ? packageEntries(document) : []).entries()) {
    const found = await findPackage(outline, entry, document?.at(['packages', at]) ?? NOWHERE);
    if (found) packages.push(found);
  }
  return packages;
}

const NOWHERE = { file: LOCK, line: 1, column: 1 };

async function install(
  { root, config }: ProjectOutline,
  packages: readonly FoundPackage[],
  console: Console,
): Promise<void> {
  const folder = path.resolve(root, config.packagesPath);
  await mkdir(folder, { recursive: true });
  await removeLinks(folder);
  if (packages.length === 0) sayNone(console);
  for (const one of packages) {
    console.say(`Installing ${one.title}`);
    if (typeof one.entry.local === 'string') {
      await link(one.folder, path.join(folder, one.name));
      console.say(`Installed from <local @ ${one.entry.local}>`);
    } else console.say(`Kept version ${one.version} in ${path.relative(root, one.folder)}`);
  }
}

/** dbt empties the folder; what cannot be fetched again stays here. */
async function removeLinks(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true }))
    if (entry.isSymbolicLink()) await rm(path.join(folder, entry.name));
}

/** A link to a local package, or where a machine has no links a copy. */
async function link(source: string, place: string): Promise<void> {
  await rm(place, { recursive: true, force: true });
  await symlink(source, place, 'dir').catch(() => cp(source, place, { recursive: true }));
}
