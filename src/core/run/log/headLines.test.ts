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
  expect(text).toMatch(/^Found 1 seed, 1 model, 1 test, 486 macros$/);
});

it('[T1] counts snapshots of properties before tests, where no model or seed is tested', async () => {
  const texts = {
    'seeds/s.csv': 'a\n1\n',
    'snapshots/s.yml': `snapshots: [{name: kept, relation: "ref('s')", config: {unique_key: a, strategy: check, check_cols: all}, columns: [{name: a, data_tests: [unique]}]}]\n`,
  };
  const tested = {
    'seeds/s.yml': 'seeds: [{name: s, columns: [{name: a, data_tests: [unique]}]}]\n',
  };
  const textOf = async (files: Record<string, string>) =>
    foundLine((await openTexts(files)).graph.manifest, new Date(0)).text;
  expect(await textOf(texts)).toMatch(/^Found 1 seed, 1 snapshot, 1 test,/);
  expect(await textOf({ ...texts, ...tested })).toMatch(/^Found 1 seed, 2 data tests, 1 snapshot,/);
});

it('[T1] counts models that are versions after seeds, as their properties make them', async () => {
  const { graph } = await openTexts({
    'seeds/s.csv': 'a\n1\n',
    'models/m_v1.sql': 'select 1 as a',
    'models/m.yml':
      'models: [{name: m, versions: [{v: 1}], columns: [{name: a, data_tests: [unique]}]}]\n',
  });
  expect(foundLine(graph.manifest, new Date(0)).text).toBe(
    'Found 1 seed, 1 model, 1 test, 486 macros',
  );
});
