// @ts-check
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const ENOUGH_MS = 600_000;

/**
 * A browser that keeps what pages store, as a user's does, in a folder of its own.
 *
 * @param {(visit: <T>(use: (page: import('@playwright/test').Page) => Promise<T>) => Promise<T>) => Promise<void>} use
 *   gets a function that opens the browser, hands over a page, and closes the browser again
 */
export async function withProfile(use) {
  const folder = mkdtempSync(path.join(tmpdir(), 'shopsmart-bench-'));
  const executablePath = SYSTEM_BROWSERS.find((file) => existsSync(file));
  try {
    await use(async (task) => {
      const browser = await chromium.launchPersistentContext(folder, {
        ...(executablePath && { executablePath }),
        args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
        viewport: { width: 1440, height: 900 },
      });
      try {
        const page = browser.pages()[0] ?? (await browser.newPage());
        page.setDefaultTimeout(ENOUGH_MS);
        await page.addInitScript(watchLongTasks);
        return await task(page);
      } finally {
        await browser.close();
      }
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function watchLongTasks() {
  /** @type {number[]} */
  const found = [];
  Object.assign(window, { longTasks: found });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) found.push(duration);
  }).observe({ type: 'longtask', buffered: true });
}

/**
 * The longest time for which the page did not answer since the last call, in ms; tasks under 50 ms are not told.
 *
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<number>}
 */
export function takeLongestTask(page) {
  return page.evaluate(() => {
    const { longTasks } = /** @type {{ longTasks: number[] }} */ (/** @type {unknown} */ (window));
    return Math.round(Math.max(0, ...longTasks.splice(0)));
  });
}

/**
 * The dashboard with its first figure.
 *
 * @param {import('@playwright/test').Page} page
 */
export function waitForFigures(page) {
  return page.locator('figure[aria-label^="Revenue "]:not([aria-label$="loading"])').waitFor();
}

/**
 * @param {import('@playwright/test').Page} page
 */
export async function waitForBuild(page) {
  await page
    .getByRole('contentinfo')
    .getByText(/^Built /)
    .waitFor();
  await page.getByRole('button', { name: 'Stop the build' }).waitFor({ state: 'detached' });
}
