import { expect, it } from 'vitest';
import { findProject } from './findProject';

const files = (...paths: string[]) => paths.map((path) => ({ path, size: 1 }));
const pathsOf = (...paths: string[]) =>
  findProject('shop.zip', files(...paths)).entries.map(({ path }) => path);
const codesOf = (...paths: string[]) =>
  findProject('shop.zip', files(...paths)).problems.map(({ code }) => code);

it('[Z1] takes the project of the topmost dbt_project.yml, packages and all', () => {
  expect(
    pathsOf(
      'repo/README.md',
      'repo/transform/dbt_project.yml',
      'repo/transform/models/a.sql',
      'repo/transform/dbt_packages/dbt_utils/dbt_project.yml',
    ),
  ).toEqual(['dbt_project.yml', 'models/a.sql', 'dbt_packages/dbt_utils/dbt_project.yml']);
});

it('[Z1] reads paths as Windows and the Finder write them', () => {
  expect(pathsOf('shop\\dbt_project.yml', './shop/models//a.sql', '__MACOSX/shop/._a')).toEqual([
    'dbt_project.yml',
    'models/a.sql',
  ]);
});

it('[Z2] leaves out what dbt makes and what is none of its files', () => {
  expect(
    pathsOf(
      'dbt_project.yml',
      'target/manifest.json',
      'logs/dbt.log',
      'dev.duckdb',
      '.git/config',
      'models/target/a.sql',
      'venv/lib/dbt_project.yml',
    ),
  ).toEqual(['dbt_project.yml', 'models/target/a.sql']);
});

it('[Z3] refuses an archive with a path that leads out, whole', () => {
  for (const path of ['../evil.sql', 'a/../../b', '/etc/passwd', 'C:\\x', '..\\x', 'a\0b'])
    expect(codesOf('dbt_project.yml', path)).toEqual(['opening-unsafe-path']);
  expect(codesOf('dbt_project.yml', 'models/a..b.sql', 'models/..c.sql')).toEqual([]);
});

it('[Z4] says when there is no project, or no single one', () => {
  expect(codesOf('models/a.sql', 'old_dbt_project.yml')).toEqual(['opening-no-project']);
  expect(codesOf('one/dbt_project.yml', 'two/dbt_project.yml')).toEqual(['opening-many-projects']);
});

it('[Z4] says when there is too much of it', () => {
  const many = Array.from({ length: 50_001 }, (_, index) => `models/m${index}.sql`);
  expect(codesOf('dbt_project.yml', ...many)).toEqual(['opening-too-large']);
  const large = [
    { path: 'dbt_project.yml', size: 10 },
    { path: 'seeds/a.csv', size: 2 ** 31 },
  ];
  expect(findProject('shop', large).problems.map(({ code }) => code)).toEqual([
    'opening-too-large',
  ]);
});
