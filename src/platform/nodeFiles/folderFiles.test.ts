import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { folderFiles } from './folderFiles';

it('[P5] follows links to folders at the top of a project and to packages, as dbt does, and none back to where it came from', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'links-'));
  const at = (name: string) => path.join(folder, name);
  for (const name of ['shop/sql', 'shop/dbt_packages', 'package', 'other'])
    mkdirSync(at(name), { recursive: true });
  for (const name of [
    'shop/dbt_project.yml',
    'shop/sql/a.sql',
    'package/dbt_project.yml',
    'other/b.sql',
  ])
    writeFileSync(at(name), '');
  symlinkSync(at('other'), at('shop/models'));
  symlinkSync(at('other'), at('shop/sql/other'));
  symlinkSync(at('other/b.sql'), at('shop/sql/c.sql'));
  symlinkSync('.', at('shop/sql/loop'));
  symlinkSync('..', at('shop/up'));
  symlinkSync('.', at('shop/self'));
  symlinkSync(at('package'), at('shop/dbt_packages/package'));
  symlinkSync(at('shop'), at('package/user'));
  const listed = await folderFiles(at('shop')).list();
  rmSync(folder, { recursive: true });
  expect(listed.filter((name) => !name.startsWith('up/'))).toEqual([
    'dbt_packages/package/dbt_project.yml',
    'dbt_project.yml',
    'models/b.sql',
    'sql/a.sql',
    'sql/c.sql',
  ]);
});

it('[P5] lists a folder beside the project by a path that leads out of it', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'beside-'));
  mkdirSync(path.join(folder, 'shop'));
  mkdirSync(path.join(folder, 'up/deep'), { recursive: true });
  writeFileSync(path.join(folder, 'up/deep/m.sql'), 'x');
  const files = folderFiles(path.join(folder, 'shop'));
  const found = [await files.listOutside?.('../up'), await files.listOutside?.('../none')];
  const text = await files.read('../up/deep/m.sql');
  rmSync(folder, { recursive: true });
  expect([...found, text]).toEqual([['../up/deep/m.sql'], [], 'x']);
});

it('[P5] lists what lies right in a folder, and nothing of one that is absent', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'unsorted-'));
  mkdirSync(path.join(folder, 'a/b'), { recursive: true });
  writeFileSync(path.join(folder, 'a/c.txt'), '');
  const { listUnsorted } = folderFiles(folder);
  const listed = await Promise.all([listUnsorted?.('a'), listUnsorted?.('gone')]);
  rmSync(folder, { recursive: true });
  expect(listed.map((names) => names?.toSorted())).toEqual([['b', 'c.txt'], []]);
});
