import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, it } from 'vitest';
import { makeShopTexts } from '../../../scripts/shop/testing/makeShop';
import { compareMarts } from '../marts/compareMarts';
import { makeEdgeShop } from '../marts/edgeShop';

const SIZE = '--customers 300 --orders 2000 --products 80 --from 2022-06-01 --to 2024-06-30';
const CHANGED = {
  start_date: '2023-01-05',
  high_value_customer_threshold: '123.455',
  active_customer_days: '3',
  as_of_date: '2023-01-03',
  mask_pii: 'true',
};
/** Seconds when the machine has nothing else to do. */
const PATIENCE_MS = 300_000;
const SEEDS = Array.from({ length: 12 }, (_, at) => at + 1);

/** Where the real dbt_utils lies; it is not part of this repo. */
const { SHOPSMART_DBT_UTILS: realDbtUtils } = process.env;

/** A shop of the generator, by name of the raw file. */
function shop(options: string): Record<string, string> {
  return Object.fromEntries(makeShopTexts(`${SIZE} ${options}`));
}

describe.skipIf(inject('stockPython') === undefined)(
  "the marts are the data contract's, computed a second time",
  () => {
    it(
      'and the second computation passes its own tests',
      () => {
        const folder = fileURLToPath(new URL('../../oracle', import.meta.url));
        const words = ['-B', '-m', 'unittest', 'discover', '-s', folder];
        const { status, stderr } = spawnSync(inject('stockPython') ?? '', words, {
          encoding: 'utf8',
        });
        expect(stderr).toMatch(/Ran \d{2,} tests/);
        expect(status).toBe(0);
      },
      PATIENCE_MS,
    );
    it(
      'of the sample',
      async () => {
        expect(await compareMarts({})).toBe('');
      },
      PATIENCE_MS,
    );
    it.each(['--dirt 0 --seed 31', '--dirt 1 --seed 32'])(
      'of a shop: %s',
      async (options) => {
        expect(await compareMarts({ seeds: shop(options) })).toBe('');
      },
      PATIENCE_MS,
    );
    it(
      'with other variables, all as text',
      async () => {
        const seeds = shop('--dirt 1 --seed 33');
        expect(await compareMarts({ seeds, vars: CHANGED, salt: "it's \\ salt" })).toBe('');
      },
      PATIENCE_MS,
    );
    if (realDbtUtils === undefined)
      console.warn('SHOPSMART_DBT_UTILS names no folder: the real dbt_utils is not tried.');
    it.skipIf(realDbtUtils === undefined)(
      'with the real dbt_utils in place of ours',
      async () => {
        const build = { seeds: shop('--dirt 1 --seed 34'), dbtUtils: realDbtUtils ?? '' };
        expect(await compareMarts(build)).toBe('');
      },
      PATIENCE_MS,
    );
    it.each(SEEDS)(
      'of a shop of odd values, seed %i',
      async (seed) => {
        const vars = seed % 2 === 0 ? CHANGED : { start_date: '2022-12-28' };
        expect(await compareMarts({ seeds: makeEdgeShop(seed), vars, salt: 'pepper' })).toBe('');
      },
      PATIENCE_MS,
    );
  },
);
