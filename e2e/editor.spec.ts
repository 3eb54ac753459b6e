import type { Page } from '@playwright/test';
import { expect, openShop, seriousFaults, setTheme, test, waitForBuild } from './support/app';

const MODEL = 'models/marts/core/dim_customers.sql';

function source(page: Page, path: string) {
  return page.getByRole('textbox', { name: `${path}. Escape, then Tab leaves the editor.` });
}

const compiled = (page: Page) =>
  page.getByRole('region', { name: 'Compiled SQL of dim_customers' });

const problems = (page: Page) => page.getByRole('region', { name: 'Problems' });

test('a model is edited: its mistake is said at once, its SQL compiled, and what is kept outlives the visit', async ({
  page,
}) => {
  await openShop(page, '#/models/dim_customers');
  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(MODEL);
  await expect(source(page, MODEL)).toContainText('stg_ecommerce__users');
  await expect(problems(page)).toContainText('No problems');

  await page.getByText('Compiled', { exact: true }).click();
  await expect(compiled(page)).toContainText('"main"."stg_ecommerce__users"');

  await source(page, MODEL).focus();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.insertText("-- {{ ref('nobody') }}\n");
  await expect(problems(page)).toContainText('1 problem here');
  await expect(problems(page)).toContainText('nobody');
  await expect(page.getByRole('tree', { name: 'Files' })).toContainText('1 · edited');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(problems(page)).toContainText('No problems');

  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.insertText('/* {{ 40 + 2 }} */\n');
  await expect(compiled(page)).toContainText('/* 42 */');
  const files = page.getByRole('tree', { name: 'Files' });
  await files.getByRole('treeitem', { name: /^fct_orders.sql/ }).click();
  await expect(source(page, 'models/marts/core/fct_orders.sql')).toBeVisible();
  await files.getByRole('treeitem', { name: /^dim_customers.sql/ }).click();
  await source(page, MODEL).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(source(page, MODEL)).not.toContainText('40 + 2');
  await page.keyboard.press('ControlOrMeta+y');
  await expect(compiled(page)).toContainText('/* 42 */');
  await page.getByText('Changes', { exact: true }).click();
  await expect(page.getByRole('region', { name: 'Changes' })).toContainText('{{ 40 + 2 }}');
  for (const theme of ['dark', 'light'] as const) {
    await setTheme(page, theme);
    expect(await seriousFaults(page)).toEqual([]);
  }
  await page.keyboard.press('Control+b');
  await expect(page.getByRole('dialog', { name: 'Build what has changed' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Stop the build' })).toBeVisible();
  await waitForBuild(page);

  // A build that is asked for while one types waits for what was typed.
  await source(page, MODEL).focus();
  await page.keyboard.insertText('-- and more\n');
  await page.keyboard.press('Control+b');
  await expect(page.getByRole('dialog', { name: 'Build what has changed' })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.reload();
  await expect(source(page, MODEL)).toContainText('40 + 2');
  await page.getByRole('button', { name: `More about ${MODEL}` }).click();
  await page.getByRole('menuitem', { name: /^Revert/ }).click();
  await page.getByRole('button', { name: 'Revert the file' }).click();
  await expect(source(page, MODEL)).not.toContainText('40 + 2');
  await expect(page.getByRole('region', { name: 'Changes' })).toHaveCount(0);
});

test('a new model is added, completes its ref, shows its rows and is renamed; on a phone the files are a sheet', async ({
  page,
}) => {
  await openShop(page, '#/editor');
  await expect(page.getByText('No file is edited')).toBeVisible();
  await page.getByRole('button', { name: 'New file' }).click();
  await page.getByLabel('Path from the project’s root').fill('models/tiny.sql');
  await page.keyboard.press('Enter');
  const path = 'models/tiny.sql';
  await expect(source(page, path)).toContainText('select 1 as id');
  await source(page, path).focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type("select user_id from {{ ref('dim_cust");
  await expect(page.getByRole('option', { name: /dim_customers/ })).toBeVisible();
  // CodeMirror takes no key for the first moment that its list is open.
  await page.waitForTimeout(200);
  await page.keyboard.press('Enter');
  await expect(source(page, path)).toContainText("ref('dim_customers')");
  await expect(problems(page)).toContainText('No problems');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('grid', { name: `Rows of ${path}` })).toContainText('user_id');

  await page.getByRole('button', { name: `More about ${path}` }).click();
  await page.getByRole('menuitem', { name: 'Rename or move…' }).click();
  await page.getByLabel('Path from the project’s root').fill('models/marts/small.sql');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('models/marts/small.sql');

  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Files', exact: true }).click();
  await page.getByRole('treeitem', { name: 'dbt_project.yml' }).click();
  await expect(source(page, 'dbt_project.yml')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
