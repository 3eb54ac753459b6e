import { createRequire } from 'node:module';
import { test as base, expect, type Page } from '@playwright/test';
import { copyProfile, withBrowser, withFolder } from './builtProfile';

/** What a page did that a user would not see: requests, errors, messages of the console. */
export interface Watch {
  readonly requests: string[];
  readonly faults: string[];
}

interface Fixtures {
  /** Whether the browser has never been here; otherwise the sample shop stands from an earlier visit. */
  readonly isFirstVisit: boolean;
  readonly watch: Watch;
}

interface WorkerFixtures {
  /** The profile of a browser that was here once: the sample shop is built and tested. */
  readonly builtProfile: string;
}

/**
 * A test on the built site, in a browser with a profile of its own. Each one fails when the page asked another origin for
 * anything, wrote an error to the console, or threw.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  isFirstVisit: [false, { option: true }],
  builtProfile: [
    async ({ playwright }, use, { project: { use: options } }) => {
      const { baseURL, viewport, locale, timezoneId } = options;
      await withFolder(async (folder) => {
        const own = { baseURL, viewport, locale, timezoneId };
        await withBrowser(playwright.chromium, folder, own, async (context) => {
          const page = await context.newPage();
          await openShop(page, '#/runs');
          // A first visit builds, and then tests.
          await expect(runLinks(page)).toHaveCount(2, { timeout: 100_000 });
          await waitForBuild(page);
        });
        await use(folder);
      });
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  context: async ({ playwright, isFirstVisit, builtProfile }, use) => {
    await withFolder(async (folder) => {
      if (!isFirstVisit) copyProfile(builtProfile, folder);
      await withBrowser(playwright.chromium, folder, {}, use);
    });
  },
  watch: [
    async ({ page, baseURL }, use) => {
      const watch: Watch = { requests: [], faults: [] };
      page.context().on('request', (request) => watch.requests.push(request.url()));
      page.on('pageerror', (error) => watch.faults.push(String(error.stack ?? error)));
      page.on('console', (message) => {
        if (message.type() === 'error') watch.faults.push(message.text());
      });
      await use(watch);
      const origin = new URL(baseURL ?? '').origin;
      const foreign = watch.requests.filter((url) => !isOwn(url, origin));
      expect(foreign, 'requests to other origins').toEqual([]);
      expect(watch.faults, 'errors of the page').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

function isOwn(url: string, origin: string): boolean {
  return (
    url.startsWith(`${origin}/`) || url.startsWith(`blob:${origin}/`) || url.startsWith('data:')
  );
}

/** Opens a screen, and waits until the sample shop stands. */
export async function openShop(page: Page, fragment = '#/overview'): Promise<void> {
  await page.goto(`/${fragment}`);
  await waitForBuild(page);
}

/** Waits until no command runs and the last one has said how it ended. */
export async function waitForBuild(page: Page): Promise<void> {
  const status = page.getByRole('contentinfo');
  await expect(status.getByText(/^Built /)).toBeVisible({ timeout: 200_000 });
  await expect(page.getByRole('button', { name: 'Stop the build' })).toHaveCount(0);
}

/** The runs that the screen Runs lists, the newest first. */
export function runLinks(page: Page) {
  return page.getByRole('navigation', { name: 'Runs' }).getByRole('link');
}

/** Builds by its key, and waits for the end. */
export async function buildAgain(page: Page): Promise<void> {
  await page.keyboard.press('Control+b');
  await expect(page.getByRole('button', { name: 'Stop the build' })).toBeVisible();
  await waitForBuild(page);
}

/** The figure of a card on the overview, as it is spoken: `Revenue 225.2 thousand US dollars, …`. */
export function figure(page: Page, label: string) {
  return page.locator(`figure[aria-label^="${label} "]:not([aria-label$="loading"])`);
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds on the page that is serious or critical, in short. */
export async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready);
  const source = await import('node:fs/promises').then((fs) => fs.readFile(axePath, 'utf8'));
  // The page's policy allows no inline script: axe is evaluated by the debugger instead.
  await page.evaluate(source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  });
}

/** Sets the theme as the user's button does, without the time that it takes. */
export async function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  const now = await page.evaluate(() => document.documentElement.dataset.theme);
  if (now !== theme) await page.getByRole('button', { name: /^(Light|Dark) theme$/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}
