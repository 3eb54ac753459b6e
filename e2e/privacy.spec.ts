import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { buildAgain, expect, figure, openShop, test } from './support/app';

const SCREENS = 8;

test.use({ isFirstVisit: true });

/** Walks through the rail and waits for each screen's heading. */
async function visitEveryScreen(page: Page): Promise<void> {
  const rail = page.getByRole('navigation').first();
  const links = await rail.getByRole('link').all();
  expect(links.length).toBeGreaterThanOrEqual(SCREENS);
  for (const link of links) {
    await link.click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
}

/** Exports all marts through the palette; the file's name and how it begins. */
async function exportMarts(page: Page): Promise<{ name: string; head: string }> {
  const saved = page.waitForEvent('download', { timeout: 120_000 });
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('> Export all marts as Parquet');
  await page.keyboard.press('Enter');
  const download = await saved;
  const bytes = await readFile(await download.path());
  return { name: download.suggestedFilename(), head: bytes.subarray(0, 2).toString() };
}

test('[O5] a whole visit asks this origin only, and after it no connection is needed', async ({
  page,
  context,
  watch,
}) => {
  await openShop(page);
  await visitEveryScreen(page);
  expect(await exportMarts(page)).toEqual({ name: 'shopsmart-marts-parquet.zip', head: 'PK' });
  // Where the requests went is what the fixture `watch` judges; here we see that it saw them.
  expect(watch.requests.some((url) => url.includes('duckdb-eh.wasm'))).toBe(true);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });

  await context.setOffline(true);
  await page.goto('/#/overview');
  const before = await figure(page, 'Revenue').getAttribute('aria-label');
  await page.goto('/#/overview?range=last_7d');
  await expect(figure(page, 'Revenue')).not.toHaveAttribute('aria-label', before ?? '');
  await buildAgain(page);

  await page.reload();
  await expect(page.getByRole('contentinfo').getByText('ready')).toBeVisible({ timeout: 120_000 });
  await visitEveryScreen(page);
  await buildAgain(page);
  expect(await exportMarts(page)).toEqual({ name: 'shopsmart-marts-parquet.zip', head: 'PK' });
});

test('the built page lets nothing in and nothing out', async ({ page, watch }) => {
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

  const beacon = 'https://example.com/beacon.png';
  const refused = await page.evaluate((url) => {
    const seen = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => {
        resolve(`${event.effectiveDirective} ${event.blockedURI}`);
      });
    });
    new Image().src = url;
    return seen;
  }, beacon);
  expect(refused).toBe(`img-src ${beacon}`);
  // The attempt was ours: the page itself made none, and the refusal is what was to be seen.
  expect(watch.requests.splice(watch.requests.indexOf(beacon), 1)).toEqual([beacon]);
  expect(watch.faults.splice(0)).toEqual([expect.stringContaining('Content Security Policy')]);
});
