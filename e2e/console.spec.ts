import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Locator, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { decompress } from 'fzstd';
import papaparse from 'papaparse';
import { EXACT_QUERY, EXACT_TYPES } from '../testing/files/exactTypes';
import { readParquet } from '../testing/files/readParquet';
import { expect, openShop, seriousFaults, setTheme, test } from './support/app';

const ENDLESS =
  'select count(*) from range(1000000) a, range(1000000) b where a.range + b.range = 7';
const SORTED =
  'select a.range as x, b.range as y from range(20000) a, range(20000) b order by hash(a.range * b.range)';

function editor(page: Page): Locator {
  return page.getByRole('textbox', { name: 'SQL. Escape, then Tab leaves the editor.' });
}

/** Writes a text in place of what is in the editor. */
async function write(page: Page, text: string): Promise<void> {
  await editor(page).focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Escape');
}

async function run(page: Page, text: string): Promise<void> {
  await write(page, text);
  await page.keyboard.press('ControlOrMeta+Enter');
}

function outcome(page: Page): Locator {
  return page.getByRole('status').filter({ hasText: /rows? in|Failed|Stopped/ });
}

/** The cells of a row of the results, by the names of their columns. */
async function readRow(page: Page, row: number): Promise<Map<string, string>> {
  const cells = page.getByRole('grid', { name: 'Results' });
  const names = await cells.getByRole('columnheader').allInnerTexts();
  const texts = await cells.getByRole('row').nth(row).getByRole('gridcell').allTextContents();
  // The first cell names its row, and is no gridcell.
  const skipped = names.length - texts.length;
  return new Map(texts.map((text, at) => [names[at + skipped]?.trim() ?? '', text]));
}

async function download(page: Page, entry: string): Promise<{ name: string; bytes: Uint8Array }> {
  await page.getByRole('button', { name: 'Export' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: new RegExp(`^${entry}`) }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('the three examples run as they are written, and the console says what is wrong', async ({
  page,
}) => {
  await openShop(page, '#/console');
  await page.getByText('Examples', { exact: true }).click();
  const examples = page.getByRole('list', { name: 'Examples' }).getByRole('button');
  await expect(examples).toHaveCount(3);
  for (const rows of [14, 15, 10]) {
    const at = [14, 15, 10].indexOf(rows);
    await examples.nth(at).click();
    await editor(page).click();
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(outcome(page)).toHaveText(new RegExp(`^${rows} rows in`));
  }
  await expect(editor(page)).toContainText('FROM dim_customers');
  await expect(page.getByRole('img', { name: /lifetime_value by full_name/ })).toBeVisible();
  await expect(page).toHaveURL(/#\/console\?sql=/);

  for (const theme of ['light', 'dark'] as const) {
    await setTheme(page, theme);
    expect(await seriousFaults(page), theme).toEqual([]);
  }

  await run(page, 'select 1 as one;\nselect lifetime_valu\nfrom dim_customers');
  await expect(
    page.getByText('Line 2: There is no column lifetime_valu here. Did you mean lifetime_value?'),
  ).toBeVisible();
  await expect(page.locator('.cm-errorRange')).toHaveText('lifetime_valu');
  await run(page, 'delete from fct_orders');
  await expect(page.getByText(/is written by builds only, so this was refused/)).toBeVisible();
  await run(page, `create temp table mine as select * from {{ ref('dim_products') }} limit 3`);
  await expect(page.getByText('Done. The statement gave no rows.')).toBeVisible();
  await expect(page.getByRole('treeitem', { name: 'mine' })).toHaveCount(0);
  await page.getByText('Tables', { exact: true }).click();
  await expect(page.getByRole('treeitem', { name: 'mine' })).toBeVisible();
  await run(page, 'select * from mine');
  await expect(outcome(page)).toHaveText(/^3 rows in/);

  await write(page, 'select 41 as a; select 42 as b');
  await page.keyboard.press('ControlOrMeta+Shift+Enter');
  await expect(page.getByRole('gridcell', { name: '42' })).toBeVisible();
  await page.getByRole('treeitem', { name: 'dim_products' }).focus();
  await write(page, 'from ');
  await page.getByRole('treeitem', { name: 'dim_products' }).focus();
  await page.keyboard.press('Enter');
  await expect(editor(page)).toContainText('from dim_products');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(editor(page)).not.toBeFocused();
});

test('a link opens its query, a saved one comes back, and plan and figures are shown', async ({
  page,
}) => {
  await openShop(page, '#/console');
  await run(page, 'select order_status, count(*) as n from fct_orders group by all');
  await expect(outcome(page)).toHaveText(/rows in/);
  await page.keyboard.press('ControlOrMeta+S');
  await page.getByRole('textbox', { name: 'Name' }).fill('By status');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/console\?q=/);
  await page.getByText('Plan', { exact: true }).click();
  await expect(page.getByRole('region', { name: 'Plan of the query' })).toContainText('fct_orders');
  await page.getByText('Stats', { exact: true }).click();
  await expect(page.getByRole('grid', { name: 'Figures of the columns' })).toContainText(
    'order_status',
  );
  await expect(page).toHaveURL(/view=stats/);
  await page.reload();
  await expect(editor(page)).toContainText('select order_status, count(*) as n');
  await expect(page.getByRole('tab', { name: 'By status' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});

test('a long query stops when it is told to, however it runs, and the app lives on', async ({
  page,
}) => {
  await openShop(page, '#/console');
  for (const sql of [ENDLESS, SORTED]) {
    await run(page, sql);
    await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
    await editor(page).focus();
    await page.keyboard.press('Escape');
    await expect(page.getByText('Stopped. Nothing was changed.')).toBeVisible();
    await run(page, 'select count(*) as n from fct_orders');
    await expect(outcome(page)).toHaveText(/^1 row in/);
  }
  await run(page, ENDLESS);
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await run(page, "select timestamp '2026-01-01' at time zone 'Foo/Bar' as t");
  await expect(page.getByText(/Unknown TimeZone 'Foo\/Bar'/).first()).toBeVisible();
  await run(page, "select * from read_xlsx('a.xlsx')");
  await expect(page.getByText("This needs DuckDB's extension excel.").first()).toBeVisible();
  await run(page, 'select 7 as seven');
  await expect(page.getByRole('gridcell', { name: '7' })).toBeVisible();
  await page.getByRole('link', { name: 'Overview' }).click();
  await expect(page.locator('figure[aria-label^="Revenue "]')).toBeVisible();
});

test('every type is exact in the grid, in CSV and in Parquet', async ({ page }) => {
  await page.setViewportSize({ width: 4200, height: 900 });
  await openShop(page, '#/console?view=grid');
  await run(page, EXACT_QUERY);
  await expect(outcome(page)).toHaveText(/^2 rows in/);
  const shown = await readRow(page, 1);
  for (const { name, text, shown: inGrid } of EXACT_TYPES)
    expect([name, shown.get(name)]).toEqual([name, inGrid ?? text]);

  const csv = await download(page, 'CSV');
  const [head = [], first = []] = papaparse.parse<string[]>(
    new TextDecoder().decode(csv.bytes),
  ).data;
  for (const { name, text, csv: inCsv } of EXACT_TYPES)
    expect([name, first[head.indexOf(name)]]).toEqual([name, inCsv ?? text]);

  const parquet = await download(page, 'Parquet');
  const [row] = await readParquet(parquet.bytes, decompress);
  for (const { name, text } of EXACT_TYPES) expect([name, row?.[name]]).toEqual([name, text]);
});

test('a mart leaves the app as the command line builds it, cell by cell', async ({ page }) => {
  test.setTimeout(240_000);
  const folder = await mkdtemp(path.join(tmpdir(), 'shopsmart-export-'));
  try {
    const native = exportNatively(folder);
    await openShop(page, '#/console');
    await run(page, 'from fct_orders -- all of it');
    await expect(page.getByText(/^The first 10,000 rows; there are more/)).toBeVisible();
    const file = await download(page, 'Parquet');
    const zip = await download(page, 'All marts as Parquet');
    const ours = await readParquet(file.bytes, decompress);
    const theirs = papaparse.parse<Record<string, string>>(await native, {
      header: true,
      skipEmptyLines: true,
    }).data;
    expect(ours).toHaveLength(theirs.length);
    expect(byOrder(ours.map(textOfNull))).toEqual(byOrder(theirs));
    const entries = unzipSync(zip.bytes);
    expect(Object.keys(entries).sort()).toEqual(
      [
        'dim_customers',
        'dim_products',
        'fct_order_items',
        'fct_orders',
        'marketing_performance',
      ].map((name) => `${name}.parquet`),
    );
    const packed = await readParquet(entries['fct_orders.parquet'] ?? new Uint8Array(), decompress);
    expect(byOrder(packed.map(textOfNull))).toEqual(byOrder(theirs));
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** `fct_orders` as CSV by the native engine, built in a copy of the project. */
async function exportNatively(folder: string): Promise<string> {
  const root = path.resolve(import.meta.dirname, '..');
  const parts = ['models', 'macros', 'seeds', 'snapshots', 'tests', 'analyses', 'packages'];
  for (const part of [...parts, 'dbt_project.yml', 'profiles.yml', 'packages.yml'])
    await cp(path.join(root, part), path.join(folder, part), { recursive: true });
  const out = path.join(folder, 'out');
  await promisify(execFile)(process.execPath, [
    path.join(root, 'scripts', 'shopsmart.mjs'),
    ...['build', '--project-dir', folder, '--export', out, '--format', 'csv'],
  ]);
  return readFile(path.join(out, 'main.fct_orders.csv'), 'utf8');
}

function textOfNull(row: Record<string, string | null>): Record<string, string> {
  return Object.fromEntries(Object.entries(row).map(([name, text]) => [name, text ?? '']));
}

function byOrder(rows: readonly Record<string, string>[]): Record<string, string>[] {
  return [...rows].sort((one, other) => Number(one.order_id) - Number(other.order_id));
}
