import type { Page } from '@playwright/test';
import { expect, openShop, seriousFaults, setTheme, test } from './support/app';

const tree = (page: Page) => page.getByRole('tree', { name: 'Models' });
const _cells = (page: Page, place: number) =>
  page.getByRole('grid').locator(`[role="gridcell"][data-column="${place}"]`);

test('from the tree to a model: profile, SQL, rows, tests, neighbours', async ({ page }) => {
  await openShop(page, '#/models');
  await expect(page.getByRole('grid', { name: 'All models' })).toContainText('dim_customers');

  await page.keyboard.press('/');
  await page.keyboard.type('lifetime_value');
  await expect(page).toHaveURL(/q=lifetime_value/);
  await tree(page).getByRole('treeitem', { name: 'lifetime_value' }).first().click();
  await expect(page).toHaveURL(/#\/models\/dim_customers\?.*col=lifetime_value/);
  const detail = page.getByRole('region', { name: 'Column lifetime_value' });
  await expect(detail).toContainText('Greatest');
  await expect(page.getByRole('row', { name: /customer_segment/ })).toContainText('not_null');
  await expect(
    page.getByRole('button', { name: /^Values of user_id: 2,500 distinct/ }),
  ).toBeVisible();

  await page.getByRole('tab', { name: 'SQL' }).click();
  await expect(
    page.getByRole('link', { name: "{{ ref('int_customer_order_history') }}" }),
  ).toHaveAttribute('href', '#/models/int_customer_order_history');
  await page.getByText('Compiled', { exact: true }).click();
  await expect(page.getByRole('region', { name: 'Compiled SQL of dim_customers' })).toContainText(
    '"main"."stg_ecommerce__users"',
  );

  await page.getByRole('tab', { name: 'Rows' }).click();
  await sortDown(page, 'lifetime_value');
  const greatest = await rowText(page, 'lifetime_value');
  await page.goBack();
  await page.getByRole('tab', { name: 'Columns' }).click();
  await expect(detail).toContainText(greatest);

  await page.getByRole('tab', { name: /^Tests/ }).click();
  const tests = page.getByRole('list', { name: 'Tests of dim_customers' });
  await expect(tests.getByRole('listitem')).toHaveCount(8);
  await expect(tests.getByRole('link', { name: 'unique' })).toHaveAttribute(
    'href',
    /^#\/tests\/test\.shopsmart\.unique_dim_customers/,
  );

  await page.getByRole('tab', { name: 'Lineage' }).click();
  const readers = page.getByRole('list', { name: 'Used by' });
  await expect(readers.last()).toContainText('overview');
  await page
    .getByRole('list', { name: 'Reads from' })
    .first()
    .getByRole('link', { name: 'stg_ecommerce__users' })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('stg_ecommerce__users');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('every kind of node has its page, and what is not there is said', async ({ page }) => {
  await openShop(page, '#/models/int_customer_order_history');
  await expect(page.getByText('No table: written into 2 models')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Values of order_date: from / })).toBeVisible();
  await page.goto('/#/models/exposure.shopsmart.overview');
  await expect(page.getByText('analytics@shopsmart.example')).toBeVisible();
  await page.goto('/#/models/source.shopsmart.shop.raw_orders?tab=rows');
  await expect(page.getByRole('grid', { name: 'Rows of raw_orders' })).toBeVisible();
  await page.goto('/#/models/dim_custmers?tab=nonsense&by=3');
  await page.getByRole('link', { name: 'Open dim_customers' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('dim_customers');
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious, ${theme}; nothing is wider than a phone`, async ({ page }) => {
    await openShop(page, '#/models/dim_customers?col=lifetime_value');
    await setTheme(page, theme);
    await expect(page.getByText('Most frequent values')).toBeVisible();
    expect(await seriousFaults(page)).toEqual([]);
    for (const place of [
      '#/models',
      '#/models/fct_orders?tab=lineage',
      '#/models/fct_orders?tab=tests',
    ]) {
      await page.goto(`/${place}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await seriousFaults(page), place).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 720 });
    await page.goto('/#/models/dim_customers?col=customer_segment');
    await expect(page.getByRole('button', { name: 'Browse the project' })).toBeVisible();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    expect(await seriousFaults(page)).toEqual([]);
  });
}
