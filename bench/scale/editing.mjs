// @ts-check
import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { printFigure } from '../tab/figures.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FOLDER = path.join(ROOT, 'dist/bench');

/**
 * Edits one model of an open project again and again: the time until the project is open again with all its problems and
 * the model's SQL is compiled.
 *
 * @param {ReadonlyMap<string, string>} files
 * @param {number} count
 */
export async function timeEditing(files, count) {
  if (count === 0) return;
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: 'bench/scale/editSession.ts',
      outDir: FOLDER,
      copyPublicDir: false,
      rollupOptions: { output: { entryFileNames: 'editSession.mjs' } },
    },
  });
  try {
    const { openSession } = await import(pathToFileURL(path.join(FOLDER, 'editSession.mjs')).href);
    const session = await openSession(Object.fromEntries(files));
    printFigure('opened for the first time', [session.openedMs]);
    const marts = [...files.keys()].filter((name) => /^models\/marts\/.*\.sql$/.test(name));
    /** @type {number[]} */ const good = [];
    /** @type {number[]} */ const bad = [];
    for (let at = 0; at < count; at += 1) {
      const file = marts[(at * 37) % marts.length] ?? '';
      good.push(await session.edit(file, (/** @type {string} */ text) => `${text}-- edit ${at}\n`));
      bad.push(
        await session.edit(file, (/** @type {string} */ text) => `${text}{{ ref('gone_${at}') }}`),
      );
      await session.edit(file, () => files.get(file));
    }
    printFigure('a model edited, to SQL and problems', good);
    printFigure('a model broken, to its problems', bad);
    await session.close();
  } finally {
    rmSync(FOLDER, { recursive: true });
  }
}
