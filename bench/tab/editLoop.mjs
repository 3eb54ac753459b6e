// @ts-check
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { waitForBuild, withProfile } from './browser.mjs';
import { printFigure } from './figures.mjs';

const MODEL = 'models/staging/stg_ecommerce__orders.sql';
const FIGURE = 'figure[aria-label^="Revenue "]:not([aria-label$="loading"])';
const STOP = 'Stop the build';
const SETTLED_MS = 2500;

/**
 * The edit loop of the sample: a staging model loses some orders, and what has changed is built; until the dashboard shows
 * another revenue, and until the build has ended with its tests.
 *
 * @param {string} url
 * @param {number} count
 */
export async function timeEditLoop(url, count) {
  if (count === 0) return;
  const source = readFileSync(path.resolve(import.meta.dirname, '../..', MODEL), 'utf8').trimEnd();
  /** @type {number[]} */
  const repainted = [];
  /** @type {number[]} */
  const ended = [];
  await withProfile((visit) =>
    visit(async (page) => {
      await page.goto(url);
      await waitForBuild(page);
      for (let edit = 0; edit < count; edit += 1) {
        await writeModel(page, url, `${source}\nwhere order_id % ${90 + edit} != 0\n`);
        await page.goto(`${url}#/overview`);
        await page.locator(FIGURE).first().waitFor();
        // What a build starts for later, such as the comparison of its rows, is no part of the next.
        await page.waitForTimeout(SETTLED_MS);
        const times = await timeChanges(page);
        repainted.push(times.repainted);
        ended.push(times.ended);
      }
    }),
  );
  printFigure('edit of a staging model: dashboard repainted', repainted);
  printFigure('  build and tests ended', ended);
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} url
 * @param {string} text
 */
async function writeModel(page, url, text) {
  await page.goto(`${url}#/models/stg_ecommerce__orders`);
  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await page.getByRole('textbox', { name: MODEL }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
  await page.getByText('No problems').waitFor();
  await page.waitForTimeout(SETTLED_MS);
}

/**
 * Milliseconds from the user's yes to the plan.
 *
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<{ repainted: number, ended: number }>}
 */
async function timeChanges(page) {
  await page.evaluate(watchBuild, { figure: FIGURE, button: STOP });
  await page.keyboard.press('Control+b');
  const plan = page.getByRole('dialog', { name: 'Build what has changed' });
  await plan.getByRole('listitem').first().waitFor();
  const startedAt = Date.now();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: STOP }).waitFor();
  await waitForBuild(page);
  const { shownAt, endedAt } = /** @type {{ shownAt: number, endedAt: number }} */ (
    await page.evaluate(() => Reflect.get(window, 'watched'))
  );
  return { repainted: shownAt - startedAt, ended: endedAt - startedAt };
}

/**
 * Notes on the page when a figure first says something else, and when the button goes that a build at work shows: whoever asks
 * from outside hears of it up to half a second late.
 *
 * @param {{ figure: string, button: string }} names
 */
function watchBuild({ figure, button }) {
  const watched = { shownAt: Number.NaN, endedAt: Number.NaN };
  Reflect.set(window, 'watched', watched);
  const read = () => document.querySelector(figure)?.getAttribute('aria-label');
  const before = read();
  let isAtWork = false;
  const look = () => {
    const now = read();
    if (Number.isNaN(watched.shownAt) && now && now !== before) watched.shownAt = Date.now();
    const isShown = document.querySelector(`button[aria-label="${button}"]`) !== null;
    if (isAtWork && !isShown) watched.endedAt = Date.now();
    isAtWork ||= isShown;
    if (Number.isNaN(watched.endedAt)) requestAnimationFrame(look);
  };
  look();
}
