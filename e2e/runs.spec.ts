import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { expect, openShop, runLinks, seriousFaults, setTheme, test } from './support/app';

const NAMES = {
  high_value_active: 'High, active',
  active: 'Active',
  high_value_lapsed: 'High, lapsed',
  lapsed: 'Lapsed',
  prospect: 'Prospect',
} as const;

test('a command runs from the box, and its log outlives the visit', async ({ page }) => {
  test.slow();
  await openShop(page, '#/runs');
  const box = page.getByRole('combobox', { name: 'Command' });

  await box.fill('dbt biuld');
  await box.press('Enter');
  await expect(page.getByText("No such command 'biuld'. Did you mean 'build'?")).toBeVisible();
  await expect(box).toHaveAttribute('aria-invalid', 'true');
  // A first visit builds, and then tests.
  await expect(runLinks(page)).toHaveCount(2);

  await box.fill('dbt run --select +dim_cus');
  await page.getByRole('option', { name: 'dim_customers node' }).click();
  await expect(box).toHaveValue('dbt run --select +dim_customers ');
  await expect(page.getByText('4 nodes', { exact: true })).toBeVisible();
  await box.press('Enter');
  const log = page.getByRole('region', { name: 'Log lines' });
  await expect(log.getByText('Done. PASS=4 WARN=0 ERROR=0 SKIP=0 NO-OP=0 TOTAL=4')).toBeVisible({
    timeout: 60_000,
  });
  await expect(
    log.getByText(/^4 of 4 OK created sql table model main\.dim_customers/),
  ).toBeVisible();
  await expect(runLinks(page).first()).toContainText('4 pass');
  const row = page.getByRole('row', { name: /dim_customers/ });
  await expect(row.getByRole('gridcell')).toHaveCount(2);

  await box.fill('dbt ls --select tag:core --resource-type model');
  await box.press('Escape');
  await box.press('Enter');
  await expect(log.getByText('shopsmart.marts.core.dim_customers', { exact: true })).toBeVisible();
  await box.press('ArrowUp');
  await expect(box).toHaveValue('dbt ls --select tag:core --resource-type model');
  await box.press('ArrowUp');
  await expect(box).toHaveValue('dbt run --select +dim_customers');

  await runLinks(page).nth(1).click();
  await expect(page).toHaveURL(/#\/runs\/[\w-]+/);
  await page.reload();
  await expect(log.getByText('Done. PASS=4 WARN=0 ERROR=0 SKIP=0 NO-OP=0 TOTAL=4')).toBeVisible();
  await page.getByRole('row', { name: /stg_ecommerce__users/ }).click();
  await expect(page).toHaveURL(/node=model\.shopsmart\.stg_ecommerce__users/);
  await expect(log.getByText(/START sql view model main\.stg_ecommerce__users/)).toBeVisible();

  const results = await downloaded(page, 'run_results.json');
  expect(results.metadata.dbt_schema_version).toContain('run-results/v6');
  expect(results.results.map(({ status }: { status: string }) => status)).toEqual(
    Array(4).fill('success'),
  );

  for (const theme of ['light', 'dark'] as const) {
    await setTheme(page, theme);
    expect(await seriousFaults(page), `runs, ${theme}`).toEqual([]);
  }
  await page.goto('/#/settings');
  await expect(page.getByText('v1.4.3')).toBeVisible();
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(page, theme);
    expect(await seriousFaults(page), `settings, ${theme}`).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 700 });
  for (const screen of ['settings', 'runs']) {
    await page.goto(`/#/${screen}`);
    await expect(
      page.getByRole('heading', { level: 1, name: new RegExp(screen, 'i') }),
    ).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
  }
});

test('a variable rebuilds what reads it, a wrong one leaves the last good data, and both can be taken back', async ({
  page,
}) => {
  test.slow();
  const after = await expectedSegments(3000);
  await openShop(page, '#/overview');
  const before = await readSegments(page);
  expect(before).not.toEqual(after);

  await setThreshold(page, '3000', 'Set');
  await expect(runLinks(page).first()).toContainText('dbt build --select dim_customers+');
  await waitUntilIdle(page);
  await page.goto('/#/overview');
  await expectSegments(page, after);

  await setThreshold(page, 'many', 'Set anyway');
  await waitUntilIdle(page);
  await expect(page.getByRole('button', { name: '1 fails' })).toBeVisible();
  await expect(
    page.getByText('Could not convert string "many" to DECIMAL(38,10)').first(),
  ).toBeVisible();
  await page.goto('/#/overview');
  await expectSegments(page, after);

  await page.goto('/#/runs');
  await page.getByRole('button', { name: 'high_value_customer_threshold' }).click();
  await page.getByRole('button', { name: 'Take back to 1000' }).click();
  await expect(runLinks(page)).toHaveCount(4);
  await waitUntilIdle(page);
  await page.goto('/#/overview');
  await expectSegments(page, before);
});

test('a build that is stopped says so, leaves the tables, and the next one ends well', async ({
  page,
}) => {
  test.slow();
  await openShop(page, '#/overview');
  const segments = await readSegments(page);
  await page.goto('/#/runs');
  await page.keyboard.press('Control+b');
  await page.getByRole('button', { name: /^\d+ of 8\d/ }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Stop the build? What is built stays.')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Stop the build' }).click();
  await expect(page.getByText('Stopped', { exact: true }).first()).toBeVisible({ timeout: 60_000 });
  await waitUntilIdle(page);
  await expect(runLinks(page).first()).toContainText('Stopped');
  await page.keyboard.press('Control+j');
  await expect(page.getByText(/^The last run was stopped: \d+ of 8\d nodes ended/)).toBeVisible();
  await page.goto('/#/overview');
  await expectSegments(page, segments);

  await page.keyboard.press('Control+b');
  await waitUntilIdle(page);
  await expect(page.getByText(/^The last run was stopped/)).toHaveCount(0);
  await page.goto('/#/runs');
  await expect(runLinks(page).first()).toContainText(/\d+ pass, 6 warn/);
});

/** Waits for a command to begin, and then for its end. */
async function waitUntilIdle(page: Page): Promise<void> {
  const stop = page.getByRole('button', { name: 'Stop the build' });
  await stop
    .first()
    .waitFor({ timeout: 3000 })
    .catch(() => undefined);
  await expect(stop).toHaveCount(0, { timeout: 90_000 });
}

async function setThreshold(page: Page, value: string, button: string): Promise<void> {
  await page.goto('/#/runs');
  await page.getByRole('button', { name: 'high_value_customer_threshold' }).click();
  const field = page.getByRole('textbox', { name: 'high_value_customer_threshold' });
  await field.fill(value);
  await expect(page.getByText('1 model will be rebuilt')).toBeVisible();
  await page.getByRole('button', { name: button, exact: true }).click();
}

async function downloaded(page: Page, name: string) {
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Artifacts' }).click();
  await page.getByRole('menuitem', { name }).click();
  return JSON.parse(await readFile(await (await saved).path(), 'utf8'));
}

type Segments = Readonly<Record<string, number>>;

async function expectSegments(page: Page, expected: Segments): Promise<void> {
  await expect(async () => expect(await readSegments(page)).toEqual(expected)).toPass({
    timeout: 30_000,
  });
}

/** The number of customers by segment, as the overview shows them. */
async function readSegments(page: Page): Promise<Segments> {
  const table = page.getByRole('table', { name: 'Customers by segment' });
  await table.waitFor({ timeout: 60_000 });
  const rows = await table.getByRole('row').all();
  const shown = rows.map(async (row) => [
    (await row.getByRole('rowheader').textContent())?.trim(),
    Number((await row.getByRole('cell').first().textContent())?.replace(',', '')),
  ]);
  return Object.fromEntries(await Promise.all(shown));
}

/** What the command line makes of the same project with another threshold. */
async function expectedSegments(threshold: number): Promise<Segments> {
  const folder = await mkdtemp(path.join(tmpdir(), 'shopsmart-'));
  try {
    const vars = `{high_value_customer_threshold: ${threshold}}`;
    const build = 'build --engine wasm --select +dim_customers --resource-type seed model'.split(
      ' ',
    );
    const places = ['--export', folder, '--target-path', folder];
    await promisify(execFile)('node', [
      'scripts/shopsmart.mjs',
      ...build,
      '--vars',
      vars,
      ...places,
    ]);
    const csv = await readFile(path.join(folder, 'main.dim_customers.csv'), 'utf8');
    const [head = [], ...rows] = csv.trim().split('\n').map(fieldsOf);
    const at = head.indexOf('customer_segment');
    const counts: Record<string, number> = {};
    for (const row of rows) {
      const name = NAMES[row[at] as keyof typeof NAMES];
      counts[name] = (counts[name] ?? 0) + 1;
    }
    return counts;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function fieldsOf(line: string): string[] {
  return (line.match(/("(?:[^"]|"")*"|[^,]*)(,|$)/g) ?? []).map((field) => field.replace(/,$/, ''));
}
