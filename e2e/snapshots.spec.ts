import type { Page } from '@playwright/test';
import {
  buildAgain,
  expect,
  openShop,
  seriousFaults,
  setTheme,
  test,
  waitForBuild,
} from './support/app';
import { dropFiles, textFile } from './support/dropFiles';

const seedLine = (page: Page, seed: string) => page.getByRole('row', { name: new RegExp(seed) });
const snapshots = (page: Page) => page.getByRole('region', { name: 'Snapshots' });

/** What the line of the categories says while they are the sample's, once all of it is known. */
async function sampleLine(page: Page): Promise<string> {
  const line = seedLine(page, 'raw_categories');
  await expect(line).toContainText(/\d B/);
  return (await line.textContent()) ?? '';
}

/** Three categories in the place of the sample's. */
async function importCategories(page: Page): Promise<void> {
  const csv = 'category_id,category_name,parent_category_id\n1,All,\n2,Some,1\n3,Few,2\n';
  await dropFiles(page, [textFile('categories.csv', csv)]);
  await page.getByRole('button', { name: /^Import 1 file and build/ }).click();
  await expect(page.getByRole('button', { name: 'Stop the build' })).toBeVisible();
  await waitForBuild(page);
}

async function chooseDatabase(page: Page, name: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open .duckdb' }).click();
  await (await chooser).setFiles([{ name, mimeType: 'application/octet-stream', buffer }]);
  await page.getByRole('button', { name: 'Open database', exact: true }).click();
}

async function exportDatabase(page: Page): Promise<Buffer> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export .duckdb' }).click();
  const stream = await (await coming).createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

test('[K2] an import is taken back by its snapshot, in later visits too', async ({ page }) => {
  test.setTimeout(300_000);
  await openShop(page, '#/runs');
  await expect(snapshots(page)).toContainText('None yet');
  await page.goto('/#/data');
  const sample = await sampleLine(page);
  await importCategories(page);
  await page.goto('/#/data');
  await expect(seedLine(page, 'raw_categories')).toContainText('categories.csv');
  await page.goto('/#/runs');
  await expect(snapshots(page)).toContainText('Before an import');
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(page, theme);
    expect(await seriousFaults(page), theme).toEqual([]);
  }
  await snapshots(page)
    .getByRole('button', { name: /^Roll back to / })
    .click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog.getByRole('row', { name: /^raw_categories 3 \d\d$/ })).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Roll back', exact: true }).click();
  await expect(page.getByText('The tables are as they were')).toBeVisible();
  await expect(snapshots(page)).toContainText('Before going back');
  await page.goto('/#/data');
  await expect(seedLine(page, 'raw_categories')).toHaveText(sample);
  await page.reload();
  await expect(seedLine(page, 'raw_categories')).toHaveText(sample);
  await buildAgain(page);
});

test('[K3] a database goes out and in again, and one that is broken changes nothing', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await openShop(page, '#/data');
  const sample = await sampleLine(page);
  await importCategories(page);
  await page.goto('/#/data');
  const file = await exportDatabase(page);
  await page.getByRole('button', { name: 'Restore all seeds' }).click();
  await page.getByRole('button', { name: 'Restore sample', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Stop the build' })).toBeVisible();
  await waitForBuild(page);
  await expect(seedLine(page, 'raw_categories')).toHaveText(sample);

  await chooseDatabase(page, 'notes.duckdb', Buffer.from('no database'));
  await expect(page.getByText(/^notes\.duckdb is no DuckDB database/)).toBeVisible();
  const broken = Buffer.from(file.subarray(0, 8192)).fill(7, 16);
  await chooseDatabase(page, 'broken.duckdb', broken);
  await expect(
    page.getByText(/^broken\.duckdb cannot be opened; your data is as it was/),
  ).toBeVisible();
  await expect(seedLine(page, 'raw_categories')).toHaveText(sample);

  await chooseDatabase(page, 'mine.duckdb', file);
  await expect(page.getByRole('button', { name: 'Stop the build' })).toBeVisible();
  await waitForBuild(page);
  await expect(seedLine(page, 'raw_categories')).toContainText('mine.duckdb');
  await expect(seedLine(page, 'raw_categories')).toContainText('3');
});
