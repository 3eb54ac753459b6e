import type { Page } from '@playwright/test';
import { expect, openShop, seriousFaults, setTheme, test } from './support/app';

const tree = (page: Page) => page.getByRole('tree', { name: 'Models' });
const detailOf = (page: Page, column: string) =>
  page.getByRole('region', { name: `Column ${column}` });

/** The texts of a grid's column, from the first row on. */
async function columnTexts(page: Page, label: string, column: string, rows: number) {
  const grid = page.getByRole('grid', { name: label });
  const place = await grid
    .getByRole('columnheader', { name: column, exact: true })
    .getAttribute('data-column');
  const cells = grid.locator(`[role="gridcell"][data-column="${place}"]`);
  await expect(cells.nth(rows - 1)).toBeVisible();
  return (await cells.allInnerTexts()).slice(0, rows);
}

test('from the tree to a model: profile, SQL, rows, tests, neighbours', async ({ page }) => {
  await openShop(page, '#/models');
  await expect(page.getByRole('grid', { name: 'All models' })).toContainText('dim_customers');

  await page.keyboard.press('/');
  await page.keyboard.type('lifetime_value');
  await expect(page).toHaveURL(/q=lifetime_value/);
  await tree(page).getByRole('treeitem', { name: 'lifetime_value' }).first().click();
  await expect(page).toHaveURL(/#\/models\/dim_customers\?.*col=lifetime_value/);
  await expect(detailOf(page, 'lifetime_value')).toContainText('Greatest');
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

test('rows are those of the same query in the console, to the last decimal; every kind of node has its page', async ({
  page,
}) => {
  const ROWS = 12;
  await page.setViewportSize({ width: 1900, height: 900 });
  await openShop(page, '#/models/marketing_performance?tab=rows');
  const grid = page.getByRole('grid', { name: 'Rows of marketing_performance' });
  await grid.getByRole('columnheader', { name: 'total_revenue' }).hover();
  await grid.getByRole('button', { name: 'Menu of total_revenue' }).click();
  await page.getByRole('menuitem', { name: 'Sort descending' }).click();
  await grid.getByRole('columnheader', { name: 'marketing_channel' }).hover();
  await grid.getByRole('button', { name: 'Menu of marketing_channel' }).click();
  await page.getByRole('menuitem', { name: 'Filter' }).click();
  await page.getByRole('option', { name: /^email/ }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^[\d,]+ of 9,384 rows$/)).toBeVisible();
  const shown = await columnTexts(page, 'Rows of marketing_performance', 'total_revenue', ROWS);
  expect(shown[0]).toMatch(/^[\d,]+\.\d\d$/);

  const sql = `select total_revenue from ref('marketing_performance')
where marketing_channel = 'email' order by total_revenue desc limit 100`;
  await page.goto(`/#/console?${new URLSearchParams({ sql })}`);
  await page.getByRole('button', { name: /^Run/ }).click();
  const asked = await columnTexts(page, 'Results', 'total_revenue', ROWS);
  expect(asked).toEqual(shown);

  await page.goto('/#/models/int_customer_order_history');
  await expect(page.getByText('No table: written into 2 models')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Values of order_date: from / })).toBeVisible({
    timeout: 60_000,
  });
  await page.goto('/#/models/exposure.shopsmart.overview');
  await expect(page.getByText('analytics@shopsmart.example')).toBeVisible();
  await page.goto('/#/models/source.shopsmart.shop.raw_orders?tab=rows');
  await expect(page.getByRole('grid', { name: 'Rows of raw_orders' })).toBeVisible();
  await page.goto('/#/models/dim_custmers?tab=nonsense&by=3');
  await page.getByRole('link', { name: 'Open dim_customers' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('dim_customers');
});

test('axe finds nothing serious in either theme, and nothing is wider than a phone', async ({
  page,
}) => {
  await openShop(page, '#/models/dim_customers?col=lifetime_value');
  await expect(page.getByText('Most frequent values')).toBeVisible();
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(page, theme);
    for (const place of [
      '',
      '/dim_customers?col=email',
      '/fct_orders?tab=lineage',
      '/fct_orders?tab=tests',
    ]) {
      await page.goto(`/#/models${place}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await seriousFaults(page), `${place} ${theme}`).toEqual([]);
    }
  }
  await page.setViewportSize({ width: 320, height: 720 });
  await page.goto('/#/models/dim_customers?col=customer_segment');
  await expect(page.getByRole('button', { name: 'Browse the project' })).toBeVisible();
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over).toBeLessThanOrEqual(0);
  expect(await seriousFaults(page)).toEqual([]);
});
