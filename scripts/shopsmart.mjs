#!/usr/bin/env node
// @ts-check
// The `shopsmart` command. Builds dist/cli when a source of it is newer, then runs it.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const bundle = path.join(root, 'dist', 'cli', 'shopsmart.js');
const SOURCES = [
  'src/core',
  'src/engine',
  'src/platform',
  'src/cli',
  'vite.cli.config.ts',
  'package-lock.json',
];

if (isStale()) {
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const built = spawnSync(process.execPath, [vite, 'build', '--config', 'vite.cli.config.ts'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (built.status !== 0) process.exit(2);
}
await import(pathToFileURL(bundle).href);

function isStale() {
  if (!existsSync(bundle)) return true;
  const builtAt = statSync(bundle).mtimeMs;
  return SOURCES.some((name) => newest(path.join(root, name)) > builtAt);
}

/**
 * @param {string} name
 * @returns {number}
 */
function newest(name) {
  if (!existsSync(name)) return 0;
  const { mtimeMs } = statSync(name);
  if (!statSync(name).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(name).map((entry) => newest(path.join(name, entry))));
}
