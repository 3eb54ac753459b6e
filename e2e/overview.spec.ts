import { expect, figure, openShop, seriousFaults, setTheme, test } from './support/app';

test('a first visit builds the sample shop and shows its numbers', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL(/#\/overview$/);
  await expect(page.getByText('Building the sample shop')).toBeVisible({ timeout: 60_000 });
  await expect(figure(page, 'Revenue')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('This is a sample shop.')).toBeVisible({ timeout: 60_000 });
  await expect(
    page.getByRole('button', { name: /^Problems: \d+ pass \d+ warn 0 fail$/ }),
  ).toBeVisible();
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

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious, ${theme}`, async ({ page }) => {
    await openShop(page);
    await setTheme(page, theme);
    expect(await seriousFaults(page)).toEqual([]);
  });
}
