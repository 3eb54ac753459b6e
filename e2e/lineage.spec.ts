import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { expect, openShop, seriousFaults, setTheme, test, waitForBuild } from './support/app';

/** The names that the command line lists for a selection: what the graph shows of it. */
function listed(...selection: string[]): string[] {
  const line = ['scripts/shopsmart.mjs', 'ls', '--quiet', ...selection];
  const types = ['model', 'seed', 'snapshot', 'source', 'exposure'];
  const kinds = ['--resource-type', ...types];
  return execFileSync('node', [...line, ...kinds], { encoding: 'utf8' })
    .split('\n')
    .filter(Boolean)
    .map((name) => name.split('.').at(-1) ?? name)
    .sort();
}

const graph = (page: Page) => page.getByRole('region', { name: 'Lineage graph' });
const nodes = (page: Page) => graph(page).locator('button[data-layer]');
const field = (page: Page, option = '--select') =>
  page.getByRole('combobox', { name: `Selection, ${option}` });

test('the graph shows the project with its state; a selection is that of the command line', async ({
  page,
}) => {
  await openShop(page, '#/lineage');
  const everything = listed();
  await expect(nodes(page)).toHaveCount(everything.length);
  for (const name of ['raw_orders, seed, pass, 20,000 rows', 'fct_orders, mart, pass, ']) {
    await expect(graph(page).getByRole('button', { name })).toBeVisible();
  }
  const ephemeral = graph(page).getByRole('button', { name: /^int_customer_order_history, / });
  await expect(ephemeral).toHaveAccessibleName(/intermediate, ephemeral, no table$/);

  await field(page).fill('+dim_cust');
  await page.getByRole('option', { name: 'dim_customers model' }).click();
  await expect(field(page)).toHaveValue('+dim_customers');
  await field(page).press('Enter');
  await expect(page).toHaveURL(/select=%2Bdim_customers$/);
  const upstream = listed('--select', '+dim_customers');
  await expect(page.getByText(`${upstream.length} of ${everything.length}`)).toBeVisible();
  await expect(nodes(page).and(page.locator('[data-quiet="false"]'))).toHaveCount(upstream.length);
  await expect(nodes(page)).toHaveCount(everything.length);

  await page.getByRole('button', { name: 'Exclude' }).click();
  await field(page, '--exclude').fill('resource_type:seed');
  await field(page, '--exclude').press('Enter');
  const models = listed('--select', '+dim_customers', '--exclude', 'resource_type:seed');
  await expect(page.getByText(`${models.length} of ${everything.length}`)).toBeVisible();

  await page.getByText('List', { exact: true }).click();
  const rows = page.getByRole('treegrid', { name: 'Lineage' }).locator('tr[aria-level="2"]');
  await expect(rows).toHaveCount(models.length);
  const names = await rows.locator('td:first-child').allInnerTexts();
  expect(names.map((name) => name.trim()).sort()).toEqual(models);
  const cells = rows.filter({ hasText: 'dim_customers' }).locator('td');
  await expect(cells.nth(5)).toHaveText(String(upstream.length - 1));

  await page.goBack();
  await expect(graph(page)).toBeVisible();
});

test('a bad selection is explained where it stands, and builds nothing', async ({ page }) => {
  await openShop(page, '#/lineage?select=%2Bdim_customers+tag:stagin');
  await expect(field(page)).toHaveAccessibleDescription(
    /'tag:stagin' does not match any enabled nodes\. Known here: .*"core"/,
  );
  await expect(page.locator('[data-severity="warning"]', { hasText: /^tag:stagin$/ })).toHaveCount(
    1,
  );

  await field(page).fill('bogus:x');
  await field(page).press('Enter');
  await expect(field(page)).toHaveAccessibleDescription(/'bogus' is not a valid method name/);
  await expect(nodes(page).and(page.locator('[data-quiet="true"]'))).toHaveCount(0);
  const build = page.getByRole('button', { name: 'Build selection' });
  await expect(build).toHaveAttribute('aria-disabled', 'true');
  await expect(build).toHaveAccessibleDescription('The selection cannot be read.');

  await field(page).fill('dim_products');
  await build.click();
  await expect(page).toHaveURL(/select=dim_products$/);
  await waitForBuild(page);
  await page.getByRole('link', { name: 'Runs' }).click();
  await page.goBack();
  await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
});

test('keys move along edges and lanes, and open a node beside the graph', async ({ page }) => {
  await openShop(page, '#/lineage');
  await expect(nodes(page).first()).toBeVisible();
  await page.getByRole('heading', { name: 'Lineage', level: 1 }).focus();
  const toList = page.getByRole('button', { name: 'Show as list' });
  await toList.focus();
  await expect(toList).toBeInViewport();

  const seed = graph(page).getByRole('button', { name: /^raw_customers, / });
  await seed.focus();
  await page.keyboard.press('ArrowRight');
  await expect(graph(page).getByRole('button', { name: /^stg_ecommerce__users, / })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(seed).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(graph(page).locator('[data-layer]:focus')).not.toHaveAccessibleName(/raw_customers/);
  await page.keyboard.press('ArrowDown');
  await expect(seed).toBeFocused();
  await expect(graph(page).locator('button[data-layer][tabindex="0"]')).toHaveCount(1);

  await page.keyboard.press('Enter');
  const drawer = page.getByRole('complementary', { name: 'raw_customers' });
  await expect(drawer.getByText('2,500')).toBeVisible();
  await expect(drawer.getByRole('link', { name: /^user_id\b/ })).toBeVisible();
  await expect(page).toHaveURL(/node=raw_customers$/);
  await drawer.getByRole('button', { name: 'stg_ecommerce__users' }).click();
  const next = page.getByRole('complementary', { name: 'stg_ecommerce__users' });
  await next.getByRole('button', { name: 'Compiled SQL' }).click();
  await expect(next.getByText('raw_customers').last()).toBeVisible();
  await expect(next.getByRole('link', { name: 'Open model' })).toHaveAttribute(
    'href',
    '#/models/stg_ecommerce__users',
  );

  const zoom = graph(page).getByRole('button', { name: /^Zoom / });
  const before = await zoom.textContent();
  await graph(page)
    .getByRole('button', { name: /^raw_orders, / })
    .focus();
  await page.keyboard.press('-');
  await expect(zoom).not.toHaveText(before ?? '');
  await page.keyboard.press('0');
  await next.getByRole('button', { name: 'Close' }).click();
  await expect(page).toHaveURL(/#\/lineage$/);

  for (const theme of ['light', 'dark'] as const) {
    await setTheme(page, theme);
    await page.goto('/#/lineage?select=%2Bdim_customers&node=fct_orders');
    await expect(page.getByRole('complementary', { name: 'fct_orders' })).toBeVisible();
    expect(await seriousFaults(page), `graph, ${theme}`).toEqual([]);
    await page.goto('/#/lineage?view=list&select=%2Bdim_customers+tag:x');
    await expect(page.getByRole('treegrid', { name: 'Lineage' })).toBeVisible();
    expect(await seriousFaults(page), `list, ${theme}`).toEqual([]);
  }
});
