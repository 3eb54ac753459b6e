import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { expect, openShop, seriousFaults, setTheme, test, waitForBuild } from './support/app';
import { dropFiles } from './support/dropFiles';

const FOLDER = path.resolve('testing/projects/packaged');

/** The project's files by their paths, below a folder of a name, as a host of repositories packs them. */
function filesBelow(name: string): Record<string, Uint8Array> {
  const entries = readdirSync(FOLDER, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [`${name}/${path.relative(FOLDER, file)}`, readFileSync(file)]),
  );
}

function zipOf(name: string, more: Record<string, Uint8Array> = {}) {
  return { name: `${name}.zip`, bytes: zipSync({ ...filesBelow(name), ...more }) };
}

const projectMenu = (page: Page) => page.getByRole('navigation', { name: 'Main' });

async function openDialog(page: Page, current: string): Promise<void> {
  await projectMenu(page).getByRole('button', { name: current }).click();
  await page.getByRole('menuitem', { name: 'Open a dbt project…' }).click();
}

async function build(page: Page): Promise<void> {
  await page.keyboard.press('Control+b');
  await waitForBuild(page);
}

test('[Z6] a folder opens beside the sample, with its package and its data files, and stays', async ({
  page,
}) => {
  // A dialog of the system cannot be answered by a test; browsers without it are asked for the files.
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showDirectoryPicker'));
  await openShop(page);
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(page, theme);
    await openDialog(page, 'Sample shop');
    expect(await seriousFaults(page), theme).toEqual([]);
    await page.keyboard.press('Escape');
  }
  await openDialog(page, 'Sample shop');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await (await chooser).setFiles(FOLDER);
  await expect(page.getByRole('heading', { name: 'Models' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Overview' })).toHaveCount(0);

  await build(page);
  await page.goto('/#/models/from_files?tab=rows');
  await expect(page.getByRole('row', { name: /1/ }).first()).toBeVisible();

  await page.reload();
  await waitForBuild(page);
  await expect(page.getByRole('heading', { name: 'from_files', level: 1 })).toBeVisible();
  await page.goto('/#/overview');
  await expect(page.getByText('This project has no dashboard')).toBeVisible();

  await projectMenu(page).getByRole('button', { name: 'packaged' }).click();
  await page.getByRole('menuitem', { name: 'ShopSmart sample' }).click();
  await waitForBuild(page);
  await expect(page.locator('figure[aria-label^="Revenue "]').first()).toBeVisible();
});

test('[Z3] a zip is opened by dropping it; one that reaches out is refused whole', async ({
  page,
}) => {
  await openShop(page, '#/models');
  await dropFiles(page, [zipOf('evil', { '../outside.sql': strToU8('select 1') })]);
  await expect(page.getByText(/points out of the project/)).toBeVisible();
  await expect(projectMenu(page).getByRole('button', { name: 'Sample shop' })).toBeVisible();

  await dropFiles(page, [zipOf('packaged-main')]);
  await expect(projectMenu(page).getByRole('button', { name: 'packaged' })).toBeVisible();
  await openDialog(page, 'packaged');
  await page.getByRole('button', { name: 'Remove packaged' }).click();
  await page.getByRole('button', { name: 'Remove project' }).click();
  await expect(projectMenu(page).getByRole('button', { name: 'Sample shop' })).toBeVisible();
  // The sample's database is read anew, which takes long where the browser's storage is slow.
  await expect(page.getByRole('list', { name: 'Projects' }).getByRole('listitem')).toHaveCount(1, {
    timeout: 90_000,
  });
});
