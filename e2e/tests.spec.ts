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
import { readSeed, serveSeed } from './support/seeds';

const listed = (page: Page) => page.locator('a[data-test]');
const selected = (page: Page) => page.locator('a[data-test][aria-current="true"]');
const result = (page: Page, word: string) =>
  page.getByRole('group', { name: 'Filter by result' }).getByRole('button', { name: word });
const grid = (page: Page, name: RegExp) => page.getByRole('grid', { name });

/** The cells of two columns of a grid, row by row, in the order of the numbers. */
async function pairs(page: Page, name: RegExp, columns: readonly [string, string]) {
  const head = grid(page, name).getByRole('columnheader');
  await expect(head.filter({ hasText: columns[1] }).first()).toBeVisible();
  const titles = (await head.allInnerTexts()).map((text) => text.trim());
  const places = columns.map((column) => titles.indexOf(column));
  const rows = grid(page, name).locator('[role="row"][data-row]');
  await expect(rows.first()).toBeVisible();
  const found = await rows.evaluateAll(
    (all, at) =>
      all.map((row) =>
        at.map((place) => {
          const cell = row.querySelector(`[data-column="${place}"]`);
          return (cell?.textContent ?? '').replace(/\(.*\)/, '').replaceAll(/[\s,]/g, '');
        }),
      ),
    places,
  );
  return found.map((cells) => cells.join('/')).sort();
}

test('warnings lead to their rows, by filter, keys and a run of their own', async ({ page }) => {
  await openShop(page, '#/tests');
  await expect(result(page, 'Warn 6')).toBeVisible();
  await expect(page.getByText('Freshness of orders')).toBeVisible();

  const known = new Set(readSeed('raw_products').map(({ product_id }) => product_id));
  const placed = new Map(readSeed('raw_orders').map((row) => [row.order_id, row.status]));
  const kept = /^\s*(completed|cancell?ed)\s*$/i;
  const orphans = readSeed('raw_order_items').filter(
    ({ product_id, order_id }) =>
      !known.has(product_id ?? '') && kept.test(placed.get(order_id ?? '') ?? ''),
  );
  expect(orphans.length).toBeGreaterThan(0);
  await listed(page).filter({ hasText: 'dim_products' }).click();
  await expect(page).toHaveURL(/#\/tests\/test\.shopsmart\.fct_order_items_product_id/);
  const title = `${orphans.length} rows of fct_order_items name a product_id that is not in dim_products`;
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expect
    .poll(() => pairs(page, /^Failing rows/, ['order_id', 'product_id']))
    .toEqual(orphans.map(({ order_id, product_id }) => `${order_id}/${product_id}`).sort());
  await page.getByText('What the test returns').click();
  await expect
    .poll(() => pairs(page, /^Failing rows/, ['from_field', 'from_field']))
    .toEqual(orphans.map(({ product_id }) => `${product_id}/${product_id}`).sort());

  await result(page, 'Warn 6').click();
  await expect(page).toHaveURL(/status=warn/);
  await expect(listed(page)).toHaveCount(6);
  const order = await listed(page).evaluateAll((rows) => rows.map((row) => row.dataset.test));
  await page.getByRole('heading', { name: 'Tests', exact: true }).focus();
  const from = order.indexOf((await selected(page).getAttribute('data-test')) ?? '');
  await page.keyboard.press('n');
  await expect(selected(page)).toHaveAttribute('data-test', order[(from + 1) % 6] ?? '');
  await page.keyboard.press('p');
  await page.keyboard.press('p');
  await expect(selected(page)).toHaveAttribute('data-test', order[(from + 5) % 6] ?? '');
  await page.keyboard.press('/');
  await page.keyboard.type('order_total');
  await expect(listed(page)).toHaveCount(1);
  await expect(page).toHaveURL(/q=order_total/);
  await page.keyboard.type(' nothing');
  await expect(page.getByText('No tests match.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(result(page, 'Warn 6')).toHaveAttribute('aria-pressed', 'false');

  await listed(page).filter({ hasText: 'dim_customers' }).first().click();
  await page.getByRole('tab', { name: 'History' }).click();
  await expect(page.getByRole('row', { name: /Warn/ })).toHaveCount(1);
  await page.getByRole('button', { name: 'Re-run this test' }).click();
  await waitForBuild(page);
  await expect(page.getByRole('row', { name: /Warn/ })).toHaveCount(2);
  await expect(
    page.getByRole('row', { name: /dbt test --select fct_orders_user_id/ }),
  ).toBeVisible();
});

test.describe('with seeds that the site serves otherwise', () => {
  // A browser that was here has the site's own.
  test.use({ isFirstVisit: true });

  test('a failing test shows its first 500 rows, and what it stopped is told as skipped', async ({
    page,
  }) => {
    const everyTwentieth = (at: number) => at % 20 === 0;
    const items = await serveSeed(page, 'raw_order_items', (rows) =>
      rows.map((row, at) => (everyTwentieth(at) ? { ...row, product_id: '990001' } : row)),
    );
    const known = new Set(readSeed('raw_products').map(({ product_id }) => product_id));
    const orphans = items.filter(({ product_id }) => !known.has(product_id ?? ''));
    await openShop(page, '#/tests?status=fail');
    await buildAgain(page);
    await expect(listed(page)).toHaveCount(1);
    const count = new Intl.NumberFormat('en-GB').format(orphans.length);
    const title = `${count} rows of stg_ecommerce__order_items name a product_id`;
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await expect(page.getByText(/^Not found: 990001/)).toBeVisible();
    await expect(page.getByText(`first 500 of ${count}`)).toBeVisible();
    await expect(grid(page, /^Failing rows/)).toHaveAttribute('aria-rowcount', '501');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    const file = await (await download).createReadStream();
    let text = '';
    for await (const part of file) text += String(part);
    expect(text.trim().split('\n')).toHaveLength(orphans.length + 1);

    await result(page, 'Fail 1').click();
    await result(page, 'Skipped').click();
    await listed(page).filter({ hasText: 'relationships → fct_orders' }).click();
    await expect(page.getByText('something before it failed')).toBeVisible();
    for (const theme of ['light', 'dark'] as const) {
      await setTheme(page, theme);
      expect(await seriousFaults(page)).toEqual([]);
    }
  });

  test('with too few days the anomaly tests are grey, with the count that is needed', async ({
    page,
  }) => {
    const orders = await serveSeed(page, 'raw_orders', (rows) =>
      rows.filter(({ order_timestamp = '' }) => order_timestamp >= '2026-06-16'),
    );
    const ids = new Set(orders.map(({ order_id }) => order_id));
    await serveSeed(page, 'raw_order_items', (rows) =>
      rows.filter(({ order_id }) => ids.has(order_id)),
    );
    await openShop(page, '#/tests');
    await result(page, 'Not enough data 2').click();
    await expect(page).toHaveURL(/status=notEnoughData/);
    await expect(listed(page)).toHaveCount(2);
    await expect(listed(page).filter({ hasText: 'Pass' })).toHaveCount(0);
    await listed(page).first().click();
    await expect(
      page.getByRole('heading', { name: /^Not enough data: \d days of 14$/ }),
    ).toBeVisible();
    await expect(page.getByText('this is no pass')).toBeVisible();
    for (const theme of ['light', 'dark'] as const) {
      await setTheme(page, theme);
      expect(await seriousFaults(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(page.getByRole('link', { name: 'Tests' })).toBeVisible();
    await expect(listed(page)).toHaveCount(0);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Tests' }).click();
    await expect(listed(page)).toHaveCount(2);
    expect(await seriousFaults(page)).toEqual([]);
  });
});
