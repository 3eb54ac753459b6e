import { expect, it } from 'vitest';
import { openTexts } from '../../../../testing/project/openTexts';

const open = (groups: string) =>
  openTexts({ 'models/m.sql': 'select 1', 'models/g.yml': `groups: ${groups}\n` });

it("[V7] reads groups with their owners, as dbt's manifest has them", async () => {
  const { session, complaints } = await open(
    "[{name: g, description: \"{{ 'x' ~ 1 }}\", owner: {name: Ann, slack: '#ann'}, config: {meta: {a: 1}}}]",
  );
  expect(complaints).toEqual([]);
  expect([...session.manifest.groups.values()]).toEqual([
    {
      name: 'g',
      resource_type: 'group',
      package_name: 'shop',
      path: 'g.yml',
      original_file_path: 'models/g.yml',
      unique_id: 'group.shop.g',
      owner: { email: null, name: 'Ann', slack: '#ann' },
      description: 'x1',
      config: { meta: { a: 1n } },
    },
  ]);
});

it.each([
  ['[{name: g}]', 'yaml-shape models/g.yml:1:10'],
  ['[{name: g, owner: {slack: x}}]', 'yaml-shape models/g.yml:1:27'],
  ['[{name: g, owner: {name: a}}, {name: g, owner: {email: b}}]', 'name-twice models/g.yml:1:46'],
])('[V7] reports the groups %s', async (groups, complaint) => {
  expect((await open(groups)).complaints).toEqual([complaint]);
});
