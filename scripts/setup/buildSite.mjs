// @ts-check
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { isStale } from './isStale.mjs';

/** Where the built site lies, from the root of the repo. */
export const SITE_FOLDER = 'dist/site';

/** All that goes into the site: the app, how it is built, and the dbt project that it shows. */
const SOURCES = [
  'index.html',
  'package-lock.json',
  'public',
  'scripts/build',
  'src',
  'vite.config.ts',
  'analyses',
  'dbt_project.yml',
  'macros',
  'models',
  'packages',
  'packages.yml',
  'profiles.yml',
  'seeds',
  'snapshots',
  'tests',
];

/**
 * Builds the site when a source is newer than it. Throws with Vite's words when that fails.
 *
 * @param {string} root
 */
export function buildSite(root) {
  if (!isStale(root, `${SITE_FOLDER}/index.html`, SOURCES)) return;
  console.log('Building the site …');
  runVite(root, ['build']);
}

/**
 * @param {string} root
 * @param {readonly string[]} args
 */
export function runVite(root, args) {
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [vite, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`vite ${args.join(' ')} failed:\n${stdout}${stderr}`);
}
