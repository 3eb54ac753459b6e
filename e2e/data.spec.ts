import { readFileSync, rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import {
  expect,
  figure,
  openShop,
  seriousFaults,
  setTheme,
  test,
  waitForBuild,
} from './support/app';
import { diskFile, dropFiles, pasteFiles, textFile } from './support/dropFiles';
import {
  type Marts,
  makeOtherShop,
  martsOfCommandLine,
  martsOfStockDbt,
  type OtherShop,
  sortRows,
} from './support/otherShop';

const HEADER = 'category_id,category_name,parent_category_id';

const seedLine = (page: Page, seed: string) => page.getByRole('row', { name: new RegExp(seed) });
const importButton = (page: Page) =>
  page.getByRole('button', { name: /^Import \d+ files? and build/ });

async function expectNoSeriousFaults(page: Page): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(page, theme);
    expect(await seriousFaults(page), theme).toEqual([]);
  }
}

async function downloadMarts(page: Page): Promise<Marts> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export CSV' }).click();
  const file = await (await coming).path();
  const entries = Object.entries(unzipSync(readFileSync(file)));
  return new Map(
    entries.map(([name, bytes]) => [
      name.replace('.csv', ''),
      sortRows(new TextDecoder().decode(bytes)),
    ]),
  );
}

test.describe('another shop', () => {
  let shop: OtherShop;
  let expected: Marts;

  test.beforeAll(() => {
    test.setTimeout(300_000);
    shop = makeOtherShop(23);
    expected = martsOfCommandLine(shop);
    expect(expected.size).toBe(5);
    const stock = martsOfStockDbt(shop);
    if (stock) expect(expected).toEqual(stock);
  });

  test.afterAll(() => rmSync(shop.folder, { recursive: true, force: true }));

  test('five files of another shop become its marts, to the last cell, until the sample is restored', async ({
    page,
  }) => {
    test.setTimeout(300_000);
    await openShop(page);
    const sampleRevenue = (await figure(page, 'Revenue').getAttribute('aria-label')) ?? '';
    await dropFiles(page, shop.files.map(diskFile));
    await expect(page).toHaveURL(/#\/data\/import/);
    await expect(page.getByRole('heading', { name: 'Review 5 files' })).toBeVisible();
    await expect(importButton(page)).toBeEnabled();
    await expect(page.getByText(/^[\d,]+ kept, [\d,]+ added, [\d,]+ removed\.$/)).toHaveCount(5);
    await expectNoSeriousFaults(page);
    await importButton(page).click();
    await expect(page).toHaveURL(/#\/overview/);
    await waitForBuild(page);
    await expect(figure(page, 'Revenue')).not.toHaveAttribute('aria-label', sampleRevenue);
    const importedRevenue = (await figure(page, 'Revenue').getAttribute('aria-label')) ?? '';

    await page.getByRole('link', { name: 'Data & import' }).first().click();
    await expect(seedLine(page, 'raw_orders')).toContainText('raw_orders.csv');
    await expect(seedLine(page, 'raw_orders')).toContainText('1,400');
    expect(await downloadMarts(page)).toEqual(expected);
    await expectNoSeriousFaults(page);

    await page.reload();
    await expect(seedLine(page, 'raw_orders')).toContainText('1,400');
    await page.goto('/#/overview');
    await expect(figure(page, 'Revenue')).toHaveAttribute('aria-label', importedRevenue);

    await page.goto('/#/data');
    await page.getByRole('button', { name: 'Restore all seeds' }).click();
    await page.getByRole('button', { name: 'Restore sample', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Stop the build' })).toBeVisible();
    await waitForBuild(page);
    await expect(seedLine(page, 'raw_orders')).toContainText('20,000');
    await expect(seedLine(page, 'raw_orders')).toContainText('Sample');
    await page.goto('/#/overview');
    await expect(figure(page, 'Revenue')).toHaveAttribute('aria-label', sampleRevenue);
  });
});

test('files that cannot be loaded are refused by line and reason, and change nothing', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await openShop(page, '#/data');
  const before = await seedLine(page, 'raw_categories').textContent();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import files' }).click();
  await (await chooser).setFiles([
    {
      name: 'categories.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`${HEADER}\r\n1,"Two\r\nlines",\r\nx,Wrong,\r\n3,C,\r\n3,D,\r\n`),
    },
  ]);
  await expect(
    page.getByText('1 value in category_id is no whole number (line 4), such as x.'),
  ).toBeVisible();
  await expect(
    page.getByText('1 key stands more than once, such as category_id 3 (lines 5 and 6).'),
  ).toBeVisible();
  await expect(
    page
      .getByRole('contentinfo')
      .or(page.getByRole('main'))
      .getByText('2 problems to settle in categories.csv')
      .first(),
  ).toBeVisible();
  await expect(importButton(page)).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('button', { name: 'Leave out 1 row' }).click();
  await expect(page.getByText('1 problem to settle in categories.csv').first()).toBeVisible();
  await importButton(page).click({ force: true });
  await expect(page).toHaveURL(/#\/data\/import/);

  await pasteFiles(page, [
    { name: 'customers.xlsx', bytes: Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2]) },
    textFile('weather.csv', 'day,rain\n1,2\n'),
  ]);
  await expect(page.getByRole('heading', { name: 'Review 3 files' })).toBeVisible();
  await page.getByRole('button', { name: 'customers.xlsx', exact: true }).click();
  await expect(page.getByText('Only CSV files can be read here.')).toBeVisible();
  await page.getByRole('button', { name: 'weather.csv', exact: true }).click();
  await expect(page.getByText('weather.csv has the columns of no seed.')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page).toHaveURL(/#\/data$/);
  await expect(page.getByText('wait to be imported')).toHaveCount(0);
  expect(await seedLine(page, 'raw_categories').textContent()).toBe(before);
});

test('a file with other names and decimal commas is mended on the page and joins what is there', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await openShop(page, '#/data');
  await dropFiles(page, [
    textFile(
      'artikel.csv',
      'ProductID;Name;Group;unit_cost;unit_price;colour\n9001;Lamp;1;1,50;1.249,00;red\n9002;Bulb;1;0,75;3,20;\n',
    ),
  ]);
  await page.getByRole('button', { name: /^Seed for artikel.csv/ }).click();
  await page.getByRole('option', { name: 'raw_products' }).click();
  await page.getByRole('button', { name: 'Seed column for Name: leave out' }).click();
  await page.getByRole('option', { name: /^product_name/ }).click();
  await page.getByRole('button', { name: 'Read as 1.50' }).click();
  await page.getByRole('button', { name: 'Read as 1249.00' }).click();
  await expect(page.getByRole('gridcell', { name: '1,249.00' })).toBeVisible();
  await page.getByText('Append', { exact: true }).click();
  await expect(page.getByText('2 new, 0 already there, 60 others stay.')).toBeVisible();
  await importButton(page).click();
  await expect(page.getByRole('button', { name: 'Stop the build' })).toBeVisible();
  await waitForBuild(page);
  await page.goto('/#/data');
  await expect(seedLine(page, 'raw_products')).toContainText('62');
  await expect(seedLine(page, 'raw_products')).toContainText('artikel.csv');
});
