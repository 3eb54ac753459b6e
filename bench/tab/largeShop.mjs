// @ts-check
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { takeLongestTask, waitForBuild, withProfile } from './browser.mjs';

const PROJECT = [
  'dbt_project.yml',
  'packages.yml',
  'models',
  'macros',
  'seeds',
  'snapshots',
  'tests',
  'analyses',
  'packages',
];
const ONE_THREAD = `my_first_project:
  target: dev
  outputs:
    dev: {type: duckdb, path: my_dbt.duckdb, schema: main, threads: 1, settings: {threads: 1}}
`;

/**
 * Drops a shop's five CSVs on the page, imports them and builds; then builds the same project from the same files on
 * native DuckDB with one thread.
 *
 * @param {string} url
 * @param {string} folder
 */
export async function timeLargeShop(url, folder) {
  const tab = await buildInTab(url, folder);
  const native = buildNatively(folder);
  console.log(`tab: CSVs read and checked                     ${tab.checkedMs} ms`);
  console.log(`tab: imported, built and tested                ${tab.builtMs} ms`);
  console.log(`tab: longest task of the page                  ${tab.longestMs} ms`);
  console.log(`tab: in all                                    ${tab.checkedMs + tab.builtMs} ms`);
  console.log(`native, one thread: in all                     ${native.elapsedMs} ms`);
  for (const [kind, ms] of Object.entries(native.byKind)) {
    console.log(`native, one thread: ${kind.padEnd(26)} ${Math.round(ms)} ms`);
  }
  const ratio = (tab.checkedMs + tab.builtMs) / native.elapsedMs;
  console.log(`tab / native                                   ${ratio.toFixed(2)}`);
}

/**
 * @param {string} url
 * @param {string} folder
 */
async function buildInTab(url, folder) {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => path.join(folder, name));
  const times = { checkedMs: 0, builtMs: 0, longestMs: 0 };
  await withProfile((visit) =>
    visit(async (page) => {
      await page.goto(url);
      await waitForBuild(page);
      await takeLongestTask(page);
      const choosing = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Choose files' }).click();
      const chooser = await choosing;
      const startedAt = performance.now();
      await chooser.setFiles(files);
      const confirm = page.getByRole('button', { name: /^Import \d+ files? and build$/ });
      await confirm.and(page.locator(':enabled')).waitFor();
      const checkedAt = performance.now();
      await confirm.click();
      await page.getByRole('button', { name: 'Stop the build' }).waitFor();
      await waitForBuild(page);
      times.checkedMs = Math.round(checkedAt - startedAt);
      times.builtMs = Math.round(performance.now() - checkedAt);
      times.longestMs = await takeLongestTask(page);
    }),
  );
  return times;
}

/**
 * @param {string} folder
 * @returns {{ elapsedMs: number, byKind: Record<string, number> }}
 */
function buildNatively(folder) {
  const project = mkdtempSync(path.join(tmpdir(), 'shopsmart-bench-'));
  try {
    for (const name of PROJECT) cpSync(name, path.join(project, name), { recursive: true });
    writeFileSync(path.join(project, 'profiles.yml'), ONE_THREAD);
    // Without --profiles-dir dbt, and so ours, takes the profile of the folder that it is called in.
    const words = ['build', '--project-dir', project, '--profiles-dir', project];
    words.push('--seeds-dir', folder);
    const startedAt = performance.now();
    const { status } = spawnSync('node', ['scripts/shopsmart.mjs', ...words], { stdio: 'ignore' });
    const elapsedMs = Math.round(performance.now() - startedAt);
    if (status !== 0) throw new Error(`shopsmart ${words.join(' ')} ended with ${status}`);
    return { elapsedMs, byKind: timesByKind(path.join(project, 'target', 'run_results.json')) };
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

/**
 * @param {string} file
 * @returns {Record<string, number>} ms by resource type
 */
function timesByKind(file) {
  /** @type {{ results: { unique_id: string, execution_time: number }[] }} */
  const { results } = JSON.parse(readFileSync(file, 'utf8'));
  /** @type {Record<string, number>} */
  const sums = {};
  for (const { unique_id: id, execution_time: seconds } of results) {
    const [kind = ''] = id.split('.');
    sums[kind] = (sums[kind] ?? 0) + seconds * 1000;
  }
  return sums;
}
