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
