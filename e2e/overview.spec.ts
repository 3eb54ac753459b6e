import { expect, figure, openShop, seriousFaults, setTheme, test } from './support/app';

test.describe('in a browser that has never been here', () => {
  test.use({ isFirstVisit: true });

  test('a first visit builds the sample shop and shows its numbers', async ({ page }) => {
    await page.goto('/');
    await expect(page).toHaveURL(/#\/overview$/);
    await expect(page.getByText('Building the sample shop')).toBeVisible({ timeout: 200_000 });
    await expect(figure(page, 'Revenue')).toBeVisible({ timeout: 200_000 });
    await expect(page.getByText('This is a sample shop.')).toBeVisible({ timeout: 200_000 });
    await expect(
      page.getByRole('button', { name: /^Problems: \d+ pass \d+ warn 0 fail$/ }),
    ).toBeVisible();
  });
});

test('a later visit shows the last dashboard without a build', async ({ page }) => {
  await openShop(page);
  const said = await figure(page, 'Revenue').getAttribute('aria-label');
  await page.reload();
  await expect(figure(page, 'Revenue')).toHaveAttribute('aria-label', said ?? '');
  await expect(page.getByRole('contentinfo').getByText('ready')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Stop the build' })).toHaveCount(0);
  await expect(figure(page, 'Revenue')).toHaveAttribute('aria-label', said ?? '');
});

test('the date range narrows the page, stands in the address, and Back undoes it', async ({
  page,
}) => {
  await openShop(page);
  const before = await figure(page, 'Revenue').getAttribute('aria-label');
  await page.getByRole('button', { name: /Last 91 days/ }).click();
  await page
    .getByRole('option', { name: 'Last 7 days' })
    .or(page.getByRole('button', { name: 'Last 7 days' }))
    .click();
  await expect(page).toHaveURL(/range=last_7d/);
  await expect(figure(page, 'Revenue')).not.toHaveAttribute('aria-label', before ?? '');
  await page.goBack();
  await expect(figure(page, 'Revenue')).toHaveAttribute('aria-label', before ?? '');
});

test('a click on a channel narrows the page to it, and its chip takes that back', async ({
  page,
}) => {
  await openShop(page);
  const whole = await figure(page, 'Revenue').getAttribute('aria-label');
  const email = page
    .getByRole('list', { name: 'Revenue by channel' })
    .getByRole('button', { name: /^email/ });
  const [, revenue = ''] = /^email(\$[\d.,]+k?)/.exec((await email.textContent()) ?? '') ?? [];
  await email.click();
  await expect(page).toHaveURL(/f\.channel=email/);
  await expect(page.locator('figure', { hasText: 'Revenue' }).first()).toContainText(revenue);
  await expect(email).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('Not filtered by channel').first()).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Remove filter Channel is email' }).click();
  await expect(page).not.toHaveURL(/f\.channel/);
  await expect(figure(page, 'Revenue')).toHaveAttribute('aria-label', whole ?? '');
});

test('a link to a value that the data does not have says so, and the rest stands', async ({
  page,
}) => {
  await openShop(page, '#/overview?f.channel=carrier_pigeon&range=last_century');
  await expect(page.getByText('not found')).toBeVisible();
  await expect(page.locator('figure', { hasText: 'Completed orders' })).toContainText('0');
});

test('a tile shows the rows behind its picture, day by day', async ({ page }) => {
  await openShop(page, '#/overview?range=last_7d');
  await page.getByRole('button', { name: 'Revenue: menu' }).click();
  await page.getByRole('menuitem', { name: 'View as table' }).click();
  await expect(page).toHaveURL(/tile=revenue/);
  const grid = page.getByRole('grid', { name: 'Revenue' });
  await expect(grid.getByText('2026-06-30')).toBeVisible();
  await expect(page.getByText('7 rows')).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious, ${theme}`, async ({ page }) => {
    await openShop(page);
    await setTheme(page, theme);
    expect(await seriousFaults(page)).toEqual([]);
  });
}
