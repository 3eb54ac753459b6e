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

it('[V7] takes over what dbt_project.yml says of models, without hooks', async () => {
  const { session } = await openTexts({
    'dbt_project.yml': `name: shop
profile: shop
models:
  shop:
    +meta: {a: 1, b: 1}
    sales: {+materialized: table, +post-hook: select 1}
`,
    'models/sales/m.sql': 'select 1 as id',
    'models/sales/g.yml': 'groups: [{name: g, owner: {name: Ann}, config: {meta: {b: 2}}}]\n',
  });
  const [group] = session.manifest.groups.values();
  expect(group?.config).toEqual({ meta: { a: 1n, b: 2n }, materialized: 'table' });
});
