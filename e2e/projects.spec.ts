import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { expect, openShop, seriousFaults, setTheme, test, waitForBuild } from './support/app';
import { dragFolder, dropFiles } from './support/dropFiles';

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
  // Files that were written and read are written again.
  await build(page);
  await page.goto('/#/models/read_back?tab=rows');
  await expect(page.getByRole('row', { name: /x\|y/ })).toBeVisible();
  // DuckDB's extensions come from this origin, which the fixture `watch` sees to.
  await page.goto('/#/models/from_json?tab=rows');
  await expect(page.getByRole('row', { name: /\/shop.*2024-12-02/ })).toBeVisible();
  await page.goto('/#/models/from_parquet?tab=rows');
  await expect(page.getByRole('row', { name: /name 2/ })).toBeVisible();
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

test('[Z3] a zip or a folder is opened by dropping it; what reaches out is refused whole', async ({
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
  await page.keyboard.press('Escape');

  await dragFolder(page, FOLDER);
  await expect(projectMenu(page).getByRole('button', { name: 'packaged' })).toBeVisible();
  await expect(page.getByText('from_files').first()).toBeVisible();
});

/** A folder that can be written to, in the place of one that the system's dialog would give. */
async function giveFolder(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(async (given) => {
    const root = await navigator.storage.getDirectory();
    window.showDirectoryPicker = () => root.getDirectoryHandle('my-work');
    for (const [path, text] of Object.entries(given)) {
      const names = ['my-work', ...path.split('/')];
      const name = names.pop() ?? '';
      let folder = root;
      for (const below of names) folder = await folder.getDirectoryHandle(below, { create: true });
      const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await writable.write(text);
      await writable.close();
    }
  }, files);
}

function readFolder(page: Page, path: string): Promise<string> {
  return page.evaluate(async (names) => {
    let folder = await navigator.storage.getDirectory();
    for (const below of names.slice(0, -1)) folder = await folder.getDirectoryHandle(below);
    return (await (await folder.getFileHandle(names.at(-1) ?? '')).getFile()).text();
  }, `my-work/${path}`.split('/'));
}

test('[Z8] what is edited is saved to the folder, unless the folder has another text by then', async ({
  page,
}) => {
  await openShop(page);
  await giveFolder(page, {
    'cafe/dbt_project.yml': 'name: cafe\nprofile: cafe\n',
    'cafe/models/menu.sql': 'select 1 as id',
  });
  await openDialog(page, 'Sample shop');
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(page.getByText(/brings no profiles.yml/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('heading', { name: 'Models', level: 1 })).toBeVisible();

  const edit = async (text: string) => {
    await page.goto('/#/editor?file=models/menu.sql');
    await page.getByRole('textbox', { name: /menu.sql/ }).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(text);
    await page.goto('/#/editor');
    await page.getByRole('button', { name: 'Save to my-work' }).click();
  };
  await edit('select 2 as id');
  await expect(page.getByText(/saved to my-work/)).toBeVisible({ timeout: 60_000 });
  expect(await readFolder(page, 'cafe/models/menu.sql')).toBe('select 2 as id');
  await expect(page.getByRole('heading', { name: 'No file is edited' })).toBeVisible();

  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('my-work');
    const models = await (await folder.getDirectoryHandle('cafe')).getDirectoryHandle('models');
    const writable = await (await models.getFileHandle('menu.sql')).createWritable();
    await writable.write('select 3 as id');
    await writable.close();
  });
  await edit('select 4 as id');
  await expect(page.getByText(/the folder has another text now/)).toBeVisible();
  expect(await readFolder(page, 'cafe/models/menu.sql')).toBe('select 3 as id');
});
