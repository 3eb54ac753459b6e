import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readBlocks } from './readBlocks';
import { activated, copyRepo } from './workingCopy';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const COMMAND_MS = 240_000;

/** Tests that the commands of a page run in their order, in a copy of the repo; `least` is how many blocks it has at least. */
export function describePage(page: string, least: number): void {
  const python = inject('stockPython');
  const server = inject('forkServer');
  const blocks = readBlocks(readFileSync(path.join(ROOT, page), 'utf8'), 'sh');
  describe.skipIf(python === undefined)(`the commands of ${page}`, () => {
    let folder = '';
    beforeAll(() => {
      folder = copyRepo();
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('are there', () => expect(blocks.length).toBeGreaterThanOrEqual(least));

    it.each(blocks)(
      'line $line runs',
      ({ text }) => {
        const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', text], {
          cwd: folder,
          env: activated(python ?? '', server ? [server.bin] : []),
          encoding: 'utf8',
          maxBuffer: 2 ** 26,
        });
        expect(status, `${text}\n${stdout}\n${stderr}`).toBe(0);
      },
      COMMAND_MS,
    );
  });
}
