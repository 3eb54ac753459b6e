// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {Readonly<Record<string, { file: string, imports?: readonly string[] }>>} Manifest */

const SCRIPTS = /(?:src|href)="\.\/([^"]+\.js)"/g;
const FIRST_SCREEN = [
  'src/ui/views/overview/OverviewView.tsx',
  'src/ui/charts/engine/engine.ts',
  'src/ui/views/overview/notice/Notices.tsx',
];

/**
 * The scripts that a first visit loads, from the folder of the built site: what the page starts with, what its first dashboard
 * adds, and the worker that starts DuckDB and compiles the project. DuckDB's own files are not among them.
 *
 * @param {string} site
 * @returns {{ page: string[], dashboard: string[], worker: string[] }}
 */
export function readFirstLoad(site) {
  /** @type {Manifest} */
  const manifest = JSON.parse(readFileSync(path.join(site, '.vite', 'manifest.json'), 'utf8'));
  const html = readFileSync(path.join(site, 'index.html'), 'utf8');
  const page = [...html.matchAll(SCRIPTS)].map(([, file = '']) => file);
  const first = chunksOf(
    manifest,
    FIRST_SCREEN.filter((name) => name in manifest),
  );
  return {
    page,
    dashboard: first.filter((file) => !page.includes(file)),
    worker: readdirSync(path.join(site, 'assets'))
      .filter((name) => /^(?:engineWorker|composeEngine)-.*\.js$/.test(name))
      .map((name) => `assets/${name}`),
  };
}

/**
 * The files of chunks and of all that they import before they run.
 *
 * @param {Manifest} manifest
 * @param {readonly string[]} names
 * @returns {string[]}
 */
export function chunksOf(manifest, names) {
  /** @type {Set<string>} */
  const seen = new Set();
  /** @param {string} name */
  const visit = (name) => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`The build's manifest has no ${name}`);
    if (seen.has(name)) return;
    seen.add(name);
    for (const next of chunk.imports ?? []) visit(next);
  };
  for (const name of names) visit(name);
  return [...seen].map((name) => manifest[name]?.file ?? '').filter((file) => /\.js$/.test(file));
}
