import { expect, it } from 'vitest';
import { openTexts, type ProjectTexts } from '../../../../testing/project/openTexts';

const PACKAGE: ProjectTexts = {
  'packages.yml': 'packages: [{package: team/tools, version: 1.0.0}]\n',
  'dbt_packages/tools/dbt_project.yml': 'name: tools\nversion: "1.0.0"\n',
  'dbt_packages/tools/models/made.sql': 'select 1 as id',
  'dbt_packages/tools/models/p.yml':
    'models: [{name: made, description: from tools, config: {tags: [theirs]}}]\n',
};
const off = (isOff: boolean) => ({
  'dbt_project.yml': `name: shop\nprofile: shop\nmodels: {tools: {made: {+enabled: ${!isOff}, +schema: tools}}}\n`,
});

it("[P41] properties of a package describe the project's model that stands for one of the package's", async () => {
  const { node } = await openTexts({
    ...PACKAGE,
    ...off(true),
    'models/made.sql': 'select 2 as a',
  });
  expect(node('model.shop.made')).toMatchObject({
    description: 'from tools',
    tags: ['theirs'],
    patch_path: 'tools://models/p.yml',
  });
});

it("[P41] they describe the package's own model while it is on, or when there is no other", async () => {
  const both = await openTexts({ ...PACKAGE, ...off(false), 'models/made.sql': 'select 2 as a' });
  expect(both.node('model.tools.made').description).toBe('from tools');
  expect(both.node('model.shop.made').description).toBe('');
  const { session } = await openTexts({ ...PACKAGE, ...off(true) });
  const [disabled] = session.manifest.disabled.get('model.tools.made') ?? [];
  expect(disabled).toMatchObject({ description: 'from tools' });
});

it("[P41] a package's properties and the project's may not describe one model, unless it is off", async () => {
  const own = { 'models/own.yml': 'models: [{name: made, description: own}]\n' };
  const twice = expect.arrayContaining([expect.stringContaining('patch-twice')]);
  expect((await openTexts({ ...PACKAGE, ...own })).complaints).toEqual(twice);
  expect((await openTexts({ ...PACKAGE, ...own, ...off(true) })).complaints).not.toEqual(twice);
});

it('[P18] a config of a model stands beside config: or in it, not in both', async () => {
  const yaml =
    'models: [{name: a, docs: {show: false}, config: {docs: {show: true}, tags: [x]}, tags: [y]}]\n';
  const { complaints, node } = await openTexts({
    'models/a.sql': 'select 1',
    'models/p.yml': yaml,
  });
  expect(complaints).toContain('config-beside models/p.yml:1:26');
  expect(node('model.shop.a').tags).toEqual(['x']);
});
