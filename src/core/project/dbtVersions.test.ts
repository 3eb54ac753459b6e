import { expect, it } from 'vitest';
import { openTexts } from '../../../testing/project/openTexts';

const complaints = async (wanted: string, checksVersion = true) =>
  (
    await openTexts(
      { 'dbt_project.yml': `name: shop\nprofile: shop\nrequire-dbt-version: ${wanted}\n` },
      { checksVersion },
    )
  ).complaints;

it.each(['">=1.8.0"', '[">=1.0.0", "<2.0.0"]', '">=1.0.0,<2.0.0"', '"=1.11.16"', '">1.10.0-rc1"'])(
  '[P39] keeps to the version of dbt that a project asks for: %s',
  async (wanted) => expect(await complaints(wanted)).toEqual([]),
);

it.each([
  ['">=2.0.0"', 'dbt-version-other'],
  ['["<1.11.0"]', 'dbt-version-other'],
  ['1.11', 'yaml-shape'],
  ['soon', 'dbt-version-unreadable'],
])('[P39] refuses %s', async (wanted, code) => {
  expect((await complaints(wanted))[0]).toMatch(new RegExp(`^${code} dbt_project.yml:3`));
  if (code !== 'yaml-shape') expect(await complaints(wanted, false)).toEqual([]);
});
