// @ts-check
// Runs before anything is installed: nothing but Node may be imported here.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {{ version?: string, link?: boolean, optional?: boolean, devOptional?: boolean }} Entry
 * @typedef {{ packages?: Readonly<Record<string, Entry>> }} Lock
 */

/**
 * True when what npm says it installed is what package-lock.json asks for. Optional packages of other platforms may be
 * missing.
 *
 * @param {Lock} wanted
 * @param {Lock} installed
 * @returns {boolean}
 */
export function isInstalled(wanted, installed) {
  const found = installed.packages ?? {};
  const asked = Object.entries(wanted.packages ?? {}).filter(([place]) => place !== '');
  const places = new Set(asked.map(([place]) => place));
  return (
    Object.keys(found).every((place) => places.has(place)) &&
    asked.every(([place, entry]) => {
      const other = found[place];
      return other ? other.version === entry.version : Boolean(entry.optional);
    })
  );
}

/**
 * Installs the packages of package-lock.json when they are not there, or not those. Throws when npm cannot.
 *
 * @param {string} root
 */
export function installPackages(root) {
  const installed = path.join(root, 'node_modules', '.package-lock.json');
  if (
    existsSync(installed) &&
    isInstalled(read(path.join(root, 'package-lock.json')), read(installed))
  )
    return;
  console.log('Installing the packages of package-lock.json …');
  const { status } = runNpm(root, ['ci']);
  if (status !== 0) throw new Error('npm ci failed: see above.');
}

/**
 * @param {string} file
 * @returns {Lock}
 */
function read(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * The npm that runs us, else the one on the path.
 *
 * @param {string} root
 * @param {readonly string[]} args
 */
function runNpm(root, args) {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js')
    ? spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
}
