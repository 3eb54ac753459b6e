import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, figure, openShop, test, waitForBuild } from './support/app';

const SCREENS = [
  'Overview',
  'Models',
  'Lineage',
  'Tests',
  'Runs',
  'SQL console',
  'Seeds & import',
  'Settings',
];

/** Walks through the rail and waits for each screen's heading. */
async function visitEveryScreen(page: Page): Promise<void> {
  const rail = page.getByRole('navigation').first();
  const links = await rail.getByRole('link').all();
  expect(links.length).toBeGreaterThanOrEqual(SCREENS.length);
  for (const link of links) {
    await link.click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('This screen is loading')).toHaveCount(0);
  }
}

/** Exports all marts through the palette; the files' names and first bytes. */
async function exportMarts(page: Page): Promise<{ name: string; head: string }[]> {
  const downloads: Promise<{ name: string; head: string }>[] = [];
  page.on('download', (download) => {
    downloads.push(
      download
        .path()
        .then((path) => readFile(path))
        .then((bytes) => ({
          name: download.suggestedFilename(),
          head: bytes.subarray(0, 4).toString(),
        })),
    );
  });
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('> Export all marts as Parquet');
  await page.keyboard.press('Enter');
  await expect.poll(() => downloads.length, { timeout: 60_000 }).toBeGreaterThan(0);
  return Promise.all(downloads);
}

test('a whole visit asks this origin only, and needs no connection once it is loaded', async ({
  page,
  context,
  watch,
}) => {
  test.setTimeout(240_000);
  await test.step('the first build, every screen and an export', async () => {
    await openShop(page);
    await visitEveryScreen(page);
    const files = await exportMarts(page);
    expect(files.map(({ head }) => head)).toEqual(files.map(() => 'PAR1'));
    // What left the page is seen by the fixture `watch`, which fails on any other origin.
    expect(watch.requests.length).toBeGreaterThan(10);
  });
});

test('the built page lets nothing in and nothing out', async ({ page }) => {
  await page.goto('/');
  const policy = await page
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute('content');
  const rules = new Map(
    policy?.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]),
  );
  expect(rules.get('default-src')).toEqual(["'none'"]);
  expect(rules.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  expect(rules.get('style-src')).toEqual(["'self'"]);
  expect(rules.get('connect-src')).toEqual(["'self'", 'blob:']);
  const said = await page.evaluate(async () => {
    const refused = new Promise<string>((resolve) =>
      document.addEventListener('securitypolicyviolation', (event) =>
        resolve(`${event.effectiveDirective} ${event.blockedURI}`),
      ),
    );
    new Image().src = 'https://example.com/beacon.png';
    return refused;
  });
  expect(said).toBe('img-src https://example.com/beacon.png');
});

test('[O5] offline after the first visit it still builds, queries, exports and starts again', async ({
  page,
  context,
}) => {
  test.setTimeout(240_000);
  await openShop(page);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await context.setOffline(true);

  const before = await figure(page, 'Revenue').getAttribute('aria-label');
  await page.goto('/#/overview?range=last_7d');
  await expect(figure(page, 'Revenue')).not.toHaveAttribute('aria-label', before ?? '');
  await visitEveryScreen(page);
  await page.getByRole('button', { name: 'Build', exact: true }).click();
  await waitForBuild(page);
  const files = await exportMarts(page);
  expect(files.length).toBeGreaterThan(0);

  await page.reload();
  await expect(figure(page, 'Revenue')).toBeVisible();
  await expect(page.getByRole('contentinfo').getByText('ready')).toBeVisible();
  await page.getByRole('button', { name: 'Build', exact: true }).click();
  await waitForBuild(page);
});
