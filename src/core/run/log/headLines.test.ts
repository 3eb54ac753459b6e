import { expect, it } from 'vitest';
import { openTexts } from '../../../../testing/project/openTexts';
import { foundLine } from './headLines';

it('[T1] counts the kinds in the order in which dbt meets them: files of one package after the other, then properties', async () => {
  const { graph } = await openTexts({
    'seeds/s.csv': 'a\n1\n',
    'seeds/s.yml': 'seeds: [{name: s, columns: [{name: a, data_tests: [unique]}]}]\n',
    'packages.yml': 'packages: [{local: tools}]\n',
    'tools/models/m.sql': 'select 1 as a',
    'tools/dbt_project.yml': 'name: tools\n',
  });
  const { text } = foundLine(graph.manifest, new Date(0));
  expect(text).toMatch(/^Found 1 seed, 1 model, 1 test, \d+ macros$/);
});
