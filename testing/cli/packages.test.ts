import { existsSync, lstatSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { changeFile, runOurs } from '../parity/rounds/ourRounds';

let root = '';
const write = (name: string, text: string) => changeFile(path.join(root, name), text);

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'packages-'));
  write('dbt_project.yml', 'name: lab\nprofile: lab\n');
  write(
    'packages.yml',
    'packages:\n  - package: team/tools\n    version: [">=1.0.0", "<2.0.0"]\n  - git: https://host/more.git\n    revision: main\n',
  );
});
afterEach(() => rmSync(root, { recursive: true }));

it('[D1] deps keeps what lies in dbt_packages, and locks the version that is there', async () => {
  write('dbt_packages/tools/dbt_project.yml', 'name: tools\nversion: "1.4.2"\n');
  write('dbt_packages/more/dbt_project.yml', 'name: more\n');
  const { exitCode, console } = await runOurs(root, ['deps']);
  expect(exitCode).toBe(0);
  expect(console).toContain('Kept version 1.4.2 in dbt_packages/tools');
  expect(readFileSync(path.join(root, 'package-lock.yml'), 'utf8')).toMatch(
    /^packages:\n {2}- name: tools\n {4}package: team\/tools\n {4}version: 1\.4\.2\n {2}- git: /,
  );
  expect((await runOurs(root, ['deps'])).console).not.toContain('Updating lock file');
});

it('[D1] deps says of what it cannot fetch that dbt_packages must be brought along', async () => {
  const { exitCode, console } = await runOurs(root, ['deps']);
  expect(exitCode).toBe(2);
  expect(console).toContain('The package tools is not in dbt_packages/');
  expect(console).toContain('bring the folder dbt_packages/ along');
});

it.each(['', 'name: ../models\n'])(
  '[D1] deps makes no link for a package that calls itself %j, which could lie anywhere',
  async (text) => {
    write('packages.yml', 'packages: [{local: inner/pkg}]\n');
    write('inner/pkg/dbt_project.yml', `version: "1.0"\n${text}`);
    write('models/kept.sql', 'select 1');
    const { exitCode, console } = await runOurs(root, ['deps']);
    expect(exitCode).toBe(2);
    expect(console).toContain('Set `name:` in dbt_project.yml');
    expect(lstatSync(path.join(root, 'models')).isDirectory()).toBe(true);
    expect(existsSync(path.join(root, 'dbt_packages'))).toBe(false);
  },
);
