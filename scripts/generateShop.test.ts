import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeShopTexts } from './shop/testing/makeShop';

const script = fileURLToPath(new URL('generateShop.mjs', import.meta.url));
const seeds = fileURLToPath(new URL('../seeds', import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shop-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
}

/** Peak memory in MB that a run reports. */
function measurePeak(orders: number): number {
  const { stdout, stderr } = run('--customers', '20000', '--orders', `${orders}`, '--out', folder);
  const peak = /peak memory (\d+) MB/.exec(stdout)?.[1];
  if (!peak) throw new Error(`No peak memory in: ${stdout}${stderr}`);
  return Number(peak);
}

describe('the committed seeds', () => {
  it('are what the generator makes without options', () => {
    for (const [file, text] of makeShopTexts()) {
      const committed = readFileSync(join(seeds, file), 'utf8');
      expect(committed === text, `${file}: run node scripts/generateShop.mjs`).toBe(true);
    }
  });
});

describe('node scripts/generateShop.mjs', () => {
  it('writes the five files into a folder that it makes', () => {
    const out = join(folder, 'new', 'shop');
    const args = ['--customers', '20', '--orders', '50', '--dirt', '1'];
    expect(run(...args, '--out', out).status).toBe(0);
    for (const [file, text] of makeShopTexts(args.join(' '))) {
      expect(readFileSync(join(out, file), 'utf8')).toBe(text);
    }
    expect(readdirSync(out)).toHaveLength(5);
  });

  it('prints its help and writes nothing', () => {
    const { stdout, status } = run('--help', '--out', join(folder, 'never'));
    expect([status, stdout.split('\n')[2]]).toEqual([
      0,
      'Usage: node scripts/generateShop.mjs [options]',
    ]);
    expect(readdirSync(folder)).not.toContain('never');
  });

  it('ends with 2 and one line on a wrong argument or a folder that cannot be', () => {
    const wrong = run('--orders', 'ten');
    expect([wrong.status, wrong.stderr]).toEqual([
      2,
      '--orders ten: give a whole number from 0 to 1000000000.\n',
    ]);
    const blocked = run('--out', script);
    expect([blocked.status, blocked.stderr.trim().split('\n')]).toEqual([
      2,
      [expect.stringContaining(script)],
    ]);
  });

  it('needs no more memory for four times the orders', () => {
    const peak = measurePeak(100_000);
    expect(measurePeak(400_000)).toBeLessThan(peak * 1.3 + 20);
    // Half a million orders take 4 s alone, far longer beside other work.
  }, 90_000);
});
