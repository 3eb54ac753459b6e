// @ts-check
import { takeLongestTask, waitForBuild, withProfile } from './browser.mjs';
import { printFigure } from './figures.mjs';

/** Each with two values to go to and fro between. */
const VARIABLES = {
  high_value_customer_threshold: ['2000', '3000'],
  active_customer_days: ['60', '120'],
  start_date: ['2023-09-01', '2023-10-01'],
};

/**
 * Rebuilds of the sample: after a variable has changed, whose readers and all below are built and tested, and of all
 * models and tests.
 *
 * @param {string} url
 * @param {number} count
 */
export async function timeRebuild(url, count) {
  if (count === 0) return;
  await withProfile((visit) =>
    visit(async (page) => {
      await page.goto(url);
      await waitForBuild(page);
      await page.goto(`${url}#/runs`);
      for (const [name, values] of Object.entries(VARIABLES)) {
        const times = [];
        await takeLongestTask(page);
        for (let run = 0; run < count; run += 1) {
          times.push(await timeVariable(page, name, values[run % values.length] ?? ''));
        }
        printFigure(`rebuild after ${name}`, times);
        printFigure('  longest task of the page', [await takeLongestTask(page)]);
      }
      const whole = [];
      for (let run = 0; run < count; run += 1) {
        whole.push(await timeBuild(page, () => page.keyboard.press('Control+b')));
      }
      printFigure('rebuild of all models and tests', whole);
      printFigure('  longest task of the page', [await takeLongestTask(page)]);
    }),
  );
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} name
 * @param {string} value
 */
async function timeVariable(page, name, value) {
  await page.getByRole('button', { name }).click();
  await page.getByRole('textbox', { name }).fill(value);
  const set = page.getByRole('button', { name: 'Set', exact: true });
  return timeBuild(page, () => set.click());
}

/**
 * Milliseconds from the user's act until the build has ended.
 *
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<void>} act
 */
async function timeBuild(page, act) {
  const done = page.getByRole('button', { name: /^Built, / });
  await done.waitFor({ state: 'detached' });
  const startedAt = performance.now();
  await act();
  await done.waitFor();
  return Math.round(performance.now() - startedAt);
}
