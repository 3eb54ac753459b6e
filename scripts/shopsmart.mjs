#!/usr/bin/env node
// @ts-check
// The `shopsmart` command. Builds dist/cli when a source of it is newer, then runs it.
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runVite } from './setup/buildSite.mjs';
import { isStale } from './setup/isStale.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const BUNDLE = 'dist/cli/shopsmart.js';
const SOURCES = [
  'src/core',
  'src/engine',
  'src/platform',
  'src/cli',
  'vite.cli.config.ts',
  'package-lock.json',
];

try {
  if (isStale(root, BUNDLE, SOURCES)) runVite(root, ['build', '--config', 'vite.cli.config.ts']);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(2);
}
await import(pathToFileURL(path.join(root, BUNDLE)).href);
