// @ts-check
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * True when what was built is missing, or older than one of its sources: files, or folders with all that is in them.
 *
 * @param {string} root
 * @param {string} built
 * @param {readonly string[]} sources
 * @returns {boolean}
 */
export function isStale(root, built, sources) {
  const target = path.join(root, built);
  if (!existsSync(target)) return true;
  const builtAt = statSync(target).mtimeMs;
  return sources.some((name) => newest(path.join(root, name)) > builtAt);
}

/**
 * A folder counts by its own time too: it moves when a file is deleted.
 *
 * @param {string} name
 * @returns {number}
 */
function newest(name) {
  if (!existsSync(name)) return 0;
  const found = statSync(name);
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = readdirSync(name).map((entry) => newest(path.join(name, entry)));
  return Math.max(found.mtimeMs, ...inside);
}
