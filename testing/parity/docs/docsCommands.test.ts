import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { REQUIREMENTS } from '../python/prepareVenv';
import { readBlocks } from './readBlocks';
import { activated, copyRepo } from './workingCopy';

const ROOT = path.resolve(import.meta.dirname, '../../..');
/** The pages, and how many blocks of commands they have at least. */
const PAGES = [
  ['README.md', 2],
  ['docs/dbt_tutorial.md', 12],
  ['docs/runbook.md', 20],
] as const;
const COMMAND_MS = 240_000;
const python = inject('stockPython');

describe.skipIf(python === undefined).each(PAGES)('the commands of %s', (page, least) => {
  const blocks = readBlocks(readFileSync(path.join(ROOT, page), 'utf8'), 'sh');
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
        env: activated(python ?? ''),
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
      });
      expect(status, `${text}\n${stdout}\n${stderr}`).toBe(0);
    },
    COMMAND_MS,
  );
});

it('the tutorial installs what the comparisons with stock dbt install', () => {
  const tutorial = readFileSync(path.join(ROOT, 'docs/dbt_tutorial.md'), 'utf8');
  const [, line = ''] = /^pip install (.+)$/m.exec(tutorial) ?? [];
  const named = line.split(' ').map((word) => word.replaceAll("'", ''));
  expect(REQUIREMENTS).toEqual(expect.arrayContaining(named));
});
