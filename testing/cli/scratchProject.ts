import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { changeFile } from '../parity/rounds/ourRounds';

/** A folder with these files (path → text) that is made anew for each test of a file; the answer tells where it lies. */
export function scratchProject(files: Readonly<Record<string, string>>): () => string {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'scratch-'));
    for (const [name, text] of Object.entries(files)) changeFile(path.join(root, name), text);
  });
  afterEach(() => rmSync(root, { recursive: true }));
  return () => root;
}
