import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { sha256Hex } from '../../core/base/checksum';
import { decodeUtf8 } from '../../core/base/utf8';
import type { ProjectFiles } from '../../core/project/projectFiles';
import { stripText } from '../../core/python/text/whitespace';

/** Folders that hold no sources wherever they lie, and those that hold none at a project's top: models may lie in others so called. */
const PASSED_OVER = new Set(['node_modules', '.git', '.venv', '__pycache__']);
const PASSED_OVER_ON_TOP = new Set(['venv', 'target', 'logs', 'dist', '.cache']);

/** The files below a folder of this machine. Links are followed, as `dbt deps` makes them for local packages. */
export function folderFiles(root: string): ProjectFiles {
  let listed: Promise<readonly string[]> | undefined;
  const read = async (name: string) => decodeUtf8(await readFile(path.join(root, name)));
  return {
    list: () => {
      listed ??= walk(root, '').then((paths) => paths.sort());
      return listed;
    },
    read,
    source: async (name) => ({ kind: 'path', path: path.resolve(root, name) }),
    size: async (name) => (await stat(path.join(root, name))).size,
    checksum: async (name) => sha256Hex(stripText(await read(name))),
  };
}

async function walk(root: string, below: string): Promise<string[]> {
  const entries = await readdir(path.join(root, below), { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry) => {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (PASSED_OVER.has(entry.name) || PASSED_OVER_ON_TOP.has(name)) return [];
      const isFolder = entry.isSymbolicLink()
        ? (await stat(path.join(root, name)).catch(() => undefined))?.isDirectory()
        : entry.isDirectory();
      return isFolder ? walk(root, name) : [name];
    }),
  );
  return found.flat();
}
