import type { Page } from '@playwright/test';
import { expect, openShop, seriousFaults, setTheme, test, waitForBuild } from './support/app';

/** Types a command line into the box of the runs, and waits for its end. */
async function command(page: Page, line: string): Promise<void> {
  await page.goto('/#/runs');
  const box = page.getByRole('combobox', { name: /command/i });
  await box.fill(line);
  await box.press('Escape');
  await box.press('Enter');
  await expect(page.getByRole('heading', { name: line })).toBeVisible();
  await waitForBuild(page);
}

const buildChanges = (page: Page) => page.getByRole('button', { name: /^Build changes/ });

test('[N2] what has changed is planned, built and told row by row; what fails leaves its figures and says so', async ({
  page,
}) => {
  await openShop(page);
  await expect(buildChanges(page)).toHaveCount(0);

  // A variable of one command: what it built is not what the project says.
  await command(
    page,
    "dbt run --select dim_customers --vars '{high_value_customer_threshold: 10}'",
  );
  await expect(buildChanges(page)).toContainText('changes (1');
  await page.keyboard.press('Control+b');
  const plan = page.getByRole('dialog', { name: 'Build what has changed' });
  await expect(plan.getByRole('listitem').first()).toContainText(
    'variable high_value_customer_threshold set otherwise',
  );
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(plan).toHaveCount(0);
  await waitForBuild(page);

  // The news of it lead to the rows.
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(
    page.getByRole('heading', { name: 'dbt build --select state:modified+' }),
  ).toBeVisible();
  const rows = page.getByRole('button', {
    name: /^~[\d,]+ changed in dim_customers, show the rows$/,
  });
  for (const theme of ['dark', 'light'] as const) {
    await setTheme(page, theme);
    expect(await seriousFaults(page), theme).toEqual([]);
  }
  await rows.click();
  await expect(page).toHaveURL(/change=model\.shopsmart\.dim_customers&rows=changed/);
  const grid = page.getByRole('grid', { name: 'Changed rows of dim_customers' });
  await expect(grid.getByRole('columnheader', { name: /^is_high_value before/ })).toBeVisible();
  await expect(grid.getByRole('gridcell').first()).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(buildChanges(page)).toHaveCount(0);

  // A build that fails leaves the figures of before.
  const bad = "dbt run --select dim_customers --vars '{high_value_customer_threshold: many}'";
  await command(page, bad);
  await page.goto('/#/overview');
  const banner = page.getByText(/^The build of .* failed$/);
  await expect(banner).toBeVisible();
  await expect(page.getByText(/^dim_customers could not be built anew/)).toBeVisible();
  await page.getByRole('link', { name: 'Show the build' }).click();
  await expect(page.getByRole('heading', { name: bad })).toBeVisible();
  await page.getByRole('button', { name: 'More ways to build' }).click();
  await page.getByRole('menuitem', { name: 'Build what is out of date' }).click();
  await page.goto('/#/overview');
  await expect(page.locator('figure[aria-label^="Revenue "]')).toBeVisible();
  await expect(banner).toHaveCount(0, { timeout: 120_000 });
});
