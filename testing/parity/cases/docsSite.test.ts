import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { serveFolder } from '../../../scripts/serve/staticServer.mjs';
import { findChromium } from '../../../scripts/setup/chromium.mjs';
import { playOurRounds } from '../rounds/ourRounds';
import { copyProject } from '../rounds/projectCopy';
import { fixtureProject } from './fixtureProject';

const python = inject('stockPython');
const browser = python === undefined ? undefined : await openBrowser();

/** Without a browser the site is not looked at, and with CI=true that is an error. */
async function openBrowser(): Promise<Browser | undefined> {
  const executablePath = findChromium();
  try {
    return await chromium.launch({
      ...(executablePath && { executablePath }),
      args: ['--no-sandbox', '--disable-background-networking'],
    });
  } catch (error) {
    if (process.env.CI === 'true') throw error;
    console.warn(`dbt's docs site is NOT opened: there is no Chromium.\n${error}`);
    return undefined;
  }
}

/** The page that dbt-core brings along for `dbt docs generate`. */
function findDocsPage(): string {
  const find = 'import importlib.util as u; print(u.find_spec("dbt.task.docs").origin)';
  const { stdout } = spawnSync(python ?? '', ['-c', find], { encoding: 'utf8' });
  return path.join(path.dirname(stdout.trim()), 'index.html');
}

/** The page asks for icons by templates that are not filled yet, with stock dbt's artifacts as well. */
const OWN_FAULT = /%7B.*%7D/;
const SHOTS = path.resolve('.cache/parity/docs');

/** The type of the last column of totals, by catalog.json. */
function typeOf(folder: string): string {
  const file = path.join(folder, 'ours/project/target/catalog.json');
  const { nodes } = JSON.parse(readFileSync(file, 'utf8'));
  return nodes['model.features.totals'].columns.doubled.type;
}

/** How many pixels of the graph are drawn on. */
function countDrawn(page: Page): Promise<number> {
  return page.evaluate(() => {
    const sums = [...document.querySelectorAll('canvas')].map((canvas) => {
      const { width, height } = canvas;
      const { data = [] } =
        width === 0 ? {} : (canvas.getContext('2d')?.getImageData(0, 0, width, height) ?? {});
      return [...data].filter((value, at) => at % 4 === 3 && value > 0).length;
    });
    return Math.max(0, ...sums);
  });
}

describe.skipIf(!browser)("dbt's docs site on our manifest.json and catalog.json", () => {
  let folder = '';
  let site: Awaited<ReturnType<typeof serveFolder>>;
  let page: Page;
  const complaints: string[] = [];
  beforeAll(async () => {
    folder = copyProject({ project: fixtureProject('features') });
    const root = path.join(folder, 'ours', 'project');
    const rounds = [{ words: ['build'] }, { words: ['docs', 'generate'] }];
    await playOurRounds(root, rounds, path.join(folder, 'kept'));
    copyFileSync(findDocsPage(), path.join(root, 'target', 'index.html'));
    site = await serveFolder(path.join(root, 'target'));
    page = await (browser as Browser).newPage({ viewport: { width: 1400, height: 900 } });
    page.on('console', (message) => {
      if (message.type() === 'error' && !OWN_FAULT.test(message.location().url))
        complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      if (!request.url().startsWith(site.url) && /^https?:/.test(request.url()))
        complaints.push(`asks for ${request.url()}`);
    });
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
    rmSync(folder, { recursive: true });
  });

  it('[A10] opens on a page of welcome, as no project brings its own', async () => {
    await page.goto(`${site.url}#!/overview`);
    await page.getByRole('heading', { name: 'Welcome!' }).waitFor();
  });

  it("[A10] shows a model's description, columns, types and SQL", async () => {
    await page.goto(`${site.url}#!/model/model.features.totals`);
    await page.getByRole('heading', { name: 'totals' }).first().waitFor();
    await page.getByRole('cell', { name: 'doubled' }).waitFor();
    const text = (await page.textContent('body')) ?? '';
    for (const word of [typeOf(folder), 'eph_b']) expect(text).toContain(word);
    await page.getByText('Compiled', { exact: true }).first().click();
    await expect.poll(() => page.textContent('body')).toContain('__dbt__cte__eph_a');
    await page.screenshot({ path: path.join(SHOTS, 'model.png') });
  });

  it('[A10] draws the lineage', async () => {
    await page.getByTitle('View Lineage Graph').click();
    await expect.poll(() => countDrawn(page), { timeout: 60_000 }).toBeGreaterThan(1000);
    await page.screenshot({ path: path.join(SHOTS, 'lineage.png') });
  });

  it('[A10] complains of nothing', () => expect(complaints).toEqual([]));
});
