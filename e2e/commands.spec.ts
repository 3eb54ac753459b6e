import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, openShop, test } from './support/app';

/** Types a line into the command box and waits for a line of its log. */
async function play(page: Page, line: string, said: string | RegExp): Promise<void> {
  const box = page.getByRole('combobox', { name: 'Command' });
  await box.fill(line);
  await box.press('Escape');
  await box.press('Enter');
  const log = page.getByRole('region', { name: 'Log lines' });
  await expect(log.getByText(said)).toBeVisible({ timeout: 60_000 });
}

async function artifact(page: Page, name: string) {
  await page.getByRole('button', { name: 'Artifacts' }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('menuitem', { name }).click();
  return JSON.parse(await readFile(await (await saved).path(), 'utf8'));
}

test('[T1] what other commands leave in a terminal, they leave in the tab', async ({ page }) => {
  test.slow();
  await openShop(page, '#/runs');
  const runs = page.getByRole('navigation', { name: 'Runs' }).getByRole('link');
  // A first visit builds, and then tests.
  await expect(runs).toHaveCount(2, { timeout: 200_000 });

  const box = page.getByRole('combobox', { name: 'Command' });
  await box.fill('dbt fresh');
  await page.getByRole('option', { name: /^source freshness/ }).click();
  await expect(page.getByText('1 source', { exact: true })).toBeVisible();
  await play(page, 'dbt source freshness', /^1 of 1 WARN freshness of shop\.raw_orders/);
  const { results } = await artifact(page, 'sources.json');
  expect(results).toMatchObject([
    { unique_id: 'source.shopsmart.shop.raw_orders', status: 'warn' },
  ]);

  await play(page, 'dbt docs generate', /^Catalog built\./);
  const { nodes } = await artifact(page, 'catalog.json');
  expect(nodes['model.shopsmart.dim_customers'].columns.user_id.type).toBe('BIGINT');

  await play(
    page,
    'dbt run -s dim_customers --vars "{high_value_customer_threshold: no}"',
    /ERROR=1/,
  );
  await play(page, 'dbt retry --vars "{high_value_customer_threshold: 9}"', /PASS=1 .* TOTAL=1$/);
  await play(page, 'dbt debug', 'All checks passed!');
});
