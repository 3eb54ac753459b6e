import { opendir, readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { sha256Hex } from '../../core/base/checksum';
import { decodeUtf8 } from '../../core/base/utf8';
import type { ProjectFiles } from '../../core/project/projectFiles';
import { stripText } from '../../core/python/text/whitespace';

/** Folders that hold no sources wherever they lie, and those that hold none at a project's top: models may lie in others so called. */
const PASSED_OVER = new Set(['node_modules', '.git', '.venv', '__pycache__']);
const PASSED_OVER_ON_TOP = new Set(['venv', 'target', 'logs', 'dist', '.cache']);

const PROJECT_FILE = 'dbt_project.yml';

/**
 * The files below a folder of this machine. As in dbt links to folders are followed at the top of a project, and to one
 * that is a project itself, as `dbt deps` makes them for local packages.
 */
export function folderFiles(root: string): ProjectFiles {
  let listed: Promise<readonly string[]> | undefined;
  const read = async (name: string) => decodeUtf8(await readFile(path.join(root, name)));
  return {
    list: () => {
      listed ??= walk(root, '', []).then((paths) => paths.sort());
      return listed;
    },
    listOutside: (folder) => walk(root, folder, []).catch(() => []),
    listUnsorted: (folder) => listUnsorted(path.join(root, folder)),
    read,
    source: async (name) => ({ kind: 'path', path: path.resolve(root, name) }),
    size: async (name) => (await stat(path.join(root, name))).size,
    checksum: async (name) => sha256Hex(stripText(await read(name))),
  };
}

/** `above` are the real folders that lie on the way, so that a link back to one of them leads nowhere. */
async function walk(root: string, below: string, above: readonly string[]): Promise<string[]> {
  const real = await realpath(path.join(root, below));
  if (above.includes(real)) return [];
  const entries = await readdir(real, { withFileTypes: true });
  const isTop = entries.some(({ name }) => name === PROJECT_FILE);
  const found = await Promise.all(
    entries.map(async (entry) => {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (PASSED_OVER.has(entry.name) || PASSED_OVER_ON_TOP.has(name)) return [];
      if (entry.isDirectory()) return walk(root, name, [...above, real]);
      if (!(entry.isSymbolicLink() && (await isFolder(path.join(root, name))))) return [name];
      const isFollowed = isTop || (await exists(path.join(root, name, PROJECT_FILE)));
      return isFollowed ? walk(root, name, [...above, real]) : [];
    }),
  );
  return found.flat();
}

/** `readdir` sorts on some systems. */
async function listUnsorted(folder: string): Promise<string[]> {
  const entries = await opendir(folder).catch(() => []);
  const names: string[] = [];
  for await (const { name } of entries) names.push(name);
  return names;
}

async function isFolder(name: string): Promise<boolean> {
  return (await stat(name).catch(() => undefined))?.isDirectory() ?? false;
}

async function exists(name: string): Promise<boolean> {
  return (await stat(name).catch(() => undefined)) !== undefined;
}
