import { expect, it } from 'vitest';
import { complaintOf } from '../../../testing/project/openTexts';
import { ProblemLog } from '../base/problems/problem';
import { findPackageFolders, joinPath, listInstalled } from './packages';
import { memoryFiles } from './projectFiles';
import { makeYamlRenderer, makeYamlScope } from './rendering';

async function find(texts: Record<string, string>, root = '') {
  const problems = new ProblemLog();
  const scope = makeYamlScope({ vars: { where: 'q' }, env: {} });
  const renderer = makeYamlRenderer(scope, problems);
  const files = memoryFiles(texts);
  const folders = await findPackageFolders(files, root, 'dbt_packages', renderer, problems);
  return { folders, complaints: problems.list.map(complaintOf) };
}

it('[P11] looks for a local package where it lies, as seen from the top whoever asks for it', async () => {
  const texts = {
    'packages/a/packages.yml': 'packages:\n  - local: packages/b\n',
    'packages/b/dbt_project.yml': '',
  };
  expect(await find(texts, 'packages/a')).toEqual({ folders: ['packages/b'], complaints: [] });
});

it.each([
  ['package: dbt-labs/dbt_utils', 'dbt_utils'],
  ['git: https://host/team/dbt-utils.git', 'dbt-utils'],
  ['tarball: https://host/x\n    name: from_tar', 'x'],
])('[P11] looks for %s in the folder that dbt deps installs to', async (entry, name) => {
  const texts = {
    'packages.yml': `packages:\n  - ${entry}\n`,
    [`dbt_packages/${name}/dbt_project.yml`]: '',
  };
  expect(await find(texts)).toEqual({ folders: [`dbt_packages/${name}`], complaints: [] });
});

it('[P11] reports every package that is not there, at its entry', async () => {
  const texts = { 'packages.yml': 'packages:\n  - local: gone\n  - package: a/b\n' };
  expect(await find(texts)).toEqual({
    folders: [],
    complaints: ['package-missing packages.yml:2:5', 'package-not-installed packages.yml:3:5'],
  });
});

it('[P11] looks for no name of a package, as long as enough packages are installed', async () => {
  const texts = {
    'packages.yml':
      'packages:\n  - git: https://host/team/dbt-audit-helper.git\n  - package: a/gone\n',
    'dbt_packages/audit_helper/dbt_project.yml': '',
    'dbt_packages/what_that_needs/dbt_project.yml': '',
    'dbt_packages/audit_helper/integration_tests/dbt_project.yml': '',
    'dbt_packages/__pycache__/dbt_project.yml': '',
  };
  expect(await find(texts)).toEqual({ folders: [], complaints: [] });
  expect(listInstalled(Object.keys(texts), './dbt_packages')).toEqual([
    'dbt_packages/audit_helper',
    'dbt_packages/what_that_needs',
  ]);
});

it('[P11] reads dependencies.yml too, and a package that both name once', async () => {
  const texts = {
    'packages.yml': 'packages: [{local: p}]',
    'dependencies.yml': 'packages: [{local: ./p/}, {local: "{{ var(\'where\') }}"}]',
    'p/dbt_project.yml': '',
    'q/dbt_project.yml': '',
  };
  expect((await find(texts)).folders).toEqual(['p', 'q']);
});

it.each([
  [['a', 'b'], 'a/b'],
  [['a', '../b'], 'b'],
  [['', './a/', '', 'b'], 'a/b'],
  [['a', '../../..'], '../..'],
  [['..', 'a/../../b'], '../../b'],
])('[P11] joins %j to %j', (parts, joined) => {
  expect(joinPath(...parts)).toBe(joined);
});
