import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { readFirstLoad } from '../scripts/checks/firstLoad.mjs';
import { expect, figure, test } from './support/app';

const SITE = path.resolve(import.meta.dirname, '../dist/site');
const FILES = readdirSync(SITE, { recursive: true, encoding: 'utf8' }).filter((name) =>
  statSync(path.join(SITE, name)).isFile(),
);
/** What strict static hosts take at most. */
const MOST_BYTES = 25 * 1024 * 1024;
const GZIP = [0x1f, 0x8b];

test.use({ isFirstVisit: true });

test('each file of the site is small enough for any static host, wasm comes compressed and once', () => {
  const large = FILES.filter((name) => statSync(path.join(SITE, name)).size >= MOST_BYTES);
  expect(large).toEqual([]);
  const wasm = FILES.filter((name) => name.includes('.wasm') || name.endsWith('_bg.gz'));
  expect(
    wasm.map((name) => path.basename(name).replace(/-[\w-]{8}(\.wasm)?\.gz$/, '$1.gz')).sort(),
  ).toEqual(['duckdb-eh.wasm.gz', 'icu.wasm.gz', 'json.wasm.gz', 'parquet.wasm.gz']);
  for (const name of wasm)
    expect([...readFileSync(path.join(SITE, name)).subarray(0, 2)]).toEqual(GZIP);
});

test('the service worker keeps every file that the site has', () => {
  const worker = readFileSync(path.join(SITE, 'serviceWorker.js'), 'utf8');
  const kept = JSON.parse(/"files":(\[[^\]]*\])/.exec(worker)?.[1] ?? '[]') as string[];
  const needed = FILES.map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name !== 'serviceWorker.js' && !name.startsWith('.vite/'))
    .map((name) => (name === 'index.html' ? './' : name));
  expect([...kept].sort()).toEqual(needed.sort());
});

test('a first visit loads no script that the weight check does not weigh', async ({ page }) => {
  // The page's own requests: the service worker fetches all the rest later.
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/');
  await expect(figure(page, 'Revenue')).toBeVisible({ timeout: 200_000 });
  await expect(page.locator('canvas').first()).toBeVisible({ timeout: 60_000 });
  // Nor do the tests, or what the tab prepares once it is quiet: on a slow machine these come before the last chart.
  await expect(page.getByRole('contentinfo')).toContainText('6 warn', { timeout: 60_000 });
  await page.waitForTimeout(3_000);
  const names = asked.map((url) => new URL(url).pathname.slice(1));
  // The shop asks for none of DuckDB's extensions.
  expect(names.filter((name) => name.includes('.wasm'))).toHaveLength(1);
  const loaded = names.filter(
    (name) => name.endsWith('.js') && !/duckdb-browser|serviceWorker/.test(name),
  );
  const { page: first, dashboard, worker } = readFirstLoad(SITE);
  const weighed = [...first, ...dashboard, ...worker];
  expect(loaded.filter((name) => !weighed.includes(name))).toEqual([]);
  expect(weighed.filter((name) => !loaded.includes(name))).toEqual([]);
});
