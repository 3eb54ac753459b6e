// @ts-check
import { takeLongestTask, waitForBuild, waitForFigures, withProfile } from './browser.mjs';
import { printFigure } from './figures.mjs';

/**
 * First visits, each of a browser that has never been here, and later visits of the last one of them.
 *
 * @param {string} url
 * @param {number} count
 */
export async function timeVisits(url, count) {
  /** @type {Visit[]} */
  const first = [];
  /** @type {Visit[]} */
  const later = [];
  for (let run = 1; run <= count; run += 1) {
    await withProfile(async (visit) => {
      first.push(await visit((page) => timeVisit(page, url)));
      if (run < count) return;
      for (let again = 0; again < count; again += 1) {
        later.push(await visit((page) => timeVisit(page, url)));
      }
    });
  }
  for (const [name, visits] of Object.entries({ 'first visit': first, 'later visit': later })) {
    if (visits.length === 0) continue;
    printFigure(
      `${name}: figures painted`,
      visits.map(({ paintedMs }) => paintedMs),
    );
    printFigure(
      `${name}: engine ready`,
      visits.map(({ readyMs }) => readyMs),
    );
    printFigure(
      `${name}: built`,
      visits.map(({ builtMs }) => builtMs),
    );
    printFigure(
      `${name}: longest task of the page`,
      visits.map(({ longestMs }) => longestMs),
    );
  }
}

/** @typedef {{ paintedMs: number, readyMs: number, builtMs: number, longestMs: number }} Visit */

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} url
 * @returns {Promise<Visit>}
 */
async function timeVisit(page, url) {
  const startedAt = performance.now();
  const since = () => Math.round(performance.now() - startedAt);
  await page.goto(url);
  const painted = waitForFigures(page).then(since);
  const ready = page.getByRole('contentinfo').getByText('ready').waitFor().then(since);
  const built = waitForBuild(page).then(since);
  const [paintedMs, readyMs, builtMs] = await Promise.all([painted, ready, built]);
  return { paintedMs, readyMs, builtMs, longestMs: await takeLongestTask(page) };
}
