import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isStale } from './isStale.mjs';

let root = '';
const at = (name: string, seconds: number) => utimesSync(path.join(root, name), seconds, seconds);

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'stale-'));
  mkdirSync(path.join(root, 'src'));
  for (const name of ['src/a.ts', 'built.js']) writeFileSync(path.join(root, name), '');
  at('src/a.ts', 100);
  at('src', 100);
  at('built.js', 200);
});
afterEach(() => rmSync(root, { recursive: true }));

it('what is newer than all its sources is not stale, and a source that is not there does not count', () => {
  expect(isStale(root, 'built.js', ['src', 'absent.json'])).toBe(false);
});

it('a file that was never built is stale', () => {
  expect(isStale(root, 'other.js', ['src'])).toBe(true);
});

it('a newer file in a folder makes it stale', () => {
  at('src/a.ts', 300);
  expect(isStale(root, 'built.js', ['src'])).toBe(true);
});

it('a deleted file makes it stale', () => {
  rmSync(path.join(root, 'src/a.ts'));
  expect(isStale(root, 'built.js', ['src'])).toBe(true);
});
