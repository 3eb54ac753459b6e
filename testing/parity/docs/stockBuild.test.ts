import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { activated, copyRepo } from './workingCopy';

const python = inject('stockPython');
const DBT_MS = 240_000;

/** What the dirt that was planted in the sample shop is meant to raise. */
const MEANT_WARNINGS = [
  'fct_order_items_product_id_in_dim_products',
  'fct_orders_user_id_in_dim_customers',
  'stg_ecommerce__order_items_order_id_in_raw_orders',
  'stg_ecommerce__order_items_product_id_in_products',
  'stg_ecommerce__orders_order_total_adds_up',
  'stg_ecommerce__orders_user_id_in_users',
];

interface RunResult {
  readonly unique_id: string;
  readonly status: string;
}

describe.skipIf(python === undefined)('the shop in stock dbt', () => {
  let folder = '';
  beforeAll(() => {
    folder = copyRepo();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const dbt = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync('dbt', words, {
      cwd: folder,
      env: activated(python ?? ''),
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    expect(status, `dbt ${words.join(' ')}\n${stdout}\n${stderr}`).toBe(0);
    return stdout;
  };

  it(
    'parses without a warning and without anything deprecated',
    () => {
      dbt('deps');
      const said = dbt('--warn-error', 'parse', '--no-partial-parse', '--show-all-deprecations');
      expect(said).not.toMatch(/deprecat|warning/i);
    },
    DBT_MS,
  );

  it.each(['dev', 'prod'])(
    'builds on %s, with the warnings that are meant and no others',
    (target) => {
      dbt('build', '--target', target);
      const { results } = JSON.parse(
        readFileSync(path.join(folder, 'target/run_results.json'), 'utf8'),
      ) as { results: RunResult[] };
      const loud = results.filter(({ status }) => !['success', 'pass', 'no-op'].includes(status));
      expect(loud.map(({ status }) => status)).toEqual(MEANT_WARNINGS.map(() => 'warn'));
      expect(loud.map(({ unique_id }) => unique_id.split('.')[2]).sort()).toEqual(MEANT_WARNINGS);
    },
    DBT_MS,
  );
});
