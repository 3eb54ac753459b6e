import { expect, it } from 'vitest';
import { complaintOf } from '../../../testing/project/openTexts';
import { type LoadOptions, loadProject } from './loadProject';
import { filesBelow, memoryFiles } from './projectFiles';

const PROFILES =
  'shop: {outputs: {default: {type: duckdb}, prod: {type: duckdb}}}\nother: {outputs: {default: {type: duckdb}}}';
const BASE = { 'dbt_project.yml': 'name: shop\nprofile: shop', 'profiles.yml': PROFILES };

async function load(texts: Record<string, string>, options: Partial<LoadOptions> = {}) {
  const { project, problems } = await loadProject(memoryFiles(texts), {
    vars: {},
    env: {},
    ...options,
  });
  return { project, complaints: problems.map(complaintOf) };
}

it.each([
  ['project-file-missing', { 'profiles.yml': PROFILES }],
  ['profiles-file-missing', { 'dbt_project.yml': 'name: shop' }],
  [
    'project-not-mapping dbt_project.yml:1:1',
    { 'dbt_project.yml': '- name: shop', 'profiles.yml': PROFILES },
  ],
])('[P1] is no project: %s', async (complaint, texts) => {
  expect(await load(texts)).toEqual({ project: undefined, complaints: [complaint] });
});

it('[P1] is no project when its file is no YAML, or its profile is missing', async () => {
  const broken = await load({ ...BASE, 'dbt_project.yml': 'name: [' });
  expect(broken).toMatchObject({
    project: undefined,
    complaints: ['yaml-invalid dbt_project.yml:1:8'],
  });
  const unknown = await load({ ...BASE, 'dbt_project.yml': 'name: shop\nprofile: nope' });
  expect(unknown).toMatchObject({
    project: undefined,
    complaints: ['profile-missing profiles.yml:1:1'],
  });
});

it('[P7] takes profile and target from the options before those of the files', async () => {
  expect((await load(BASE)).project?.target).toMatchObject({
    profileName: 'shop',
    name: 'default',
  });
  const chosen = await load(BASE, { profileName: 'other', targetName: 'default' });
  expect(chosen.project?.target).toMatchObject({ profileName: 'other', name: 'default' });
  expect((await load(BASE, { targetName: 'prod' })).project?.target.name).toBe('prod');
});

it('[P7] looks for profiles.yml among other files when it is told to', async () => {
  const profileFiles = memoryFiles({
    'profiles.yml': 'shop: {outputs: {default: {type: duckdb, schema: theirs}}}',
  });
  expect((await load(BASE, { profileFiles })).project?.target.schema).toBe('theirs');
});

it("[P32] renders dbt_project.yml with the command line's variables and the target", async () => {
  const project = 'name: shop\nprofile: shop\nversion: "{{ var(\'v\') }}-{{ target.name }}"';
  const { project: loaded } = await load(
    { ...BASE, 'dbt_project.yml': project },
    { vars: { v: 'x' }, targetName: 'prod' },
  );
  expect(loaded?.config.version).toBe('x-prod');
});

const PACKAGE = (name: string, ...uses: string[]) => ({
  [`${name}/dbt_project.yml`]: `name: ${name}`,
  [`${name}/packages.yml`]: `packages: [${uses.map((use) => `{local: ${use}}`).join(', ')}]`,
  [`${name}/models/m.sql`]: '',
});

it('[P12] takes packages, and the packages of packages, each once', async () => {
  const texts = {
    ...BASE,
    'packages.yml': 'packages: [{local: a}]',
    ...PACKAGE('a', 'b'),
    ...PACKAGE('b', 'a'),
  };
  const { project, complaints } = await load(texts);
  expect(complaints).toEqual([]);
  expect(project?.packages.map(({ config, root }) => [config.name, root])).toEqual([
    ['shop', ''],
    ['a', 'a'],
    ['b', 'b'],
  ]);
  expect(project?.packages[1]?.files.map(({ path }) => path)).toEqual(['models/m.sql']);
});

it('[P12] reports two packages of one name, and takes the first', async () => {
  const texts = {
    ...BASE,
    'packages.yml': 'packages: [{local: a}, {local: b}]',
    'a/dbt_project.yml': 'name: same',
    'b/dbt_project.yml': 'name: same',
  };
  const { project, complaints } = await load(texts);
  expect(complaints).toEqual(['package-name-twice b/dbt_project.yml:1:7']);
  expect(project?.packages.map(({ root }) => root)).toEqual(['', 'a']);
});

it('[P12] takes every installed package, asked for or not, and of a local one its own folder', async () => {
  const texts = {
    ...BASE,
    'packages.yml': 'packages: [{local: a}]',
    'a/dbt_project.yml': 'name: same',
    'dbt_packages/same/dbt_project.yml': 'name: same',
    'dbt_packages/more/dbt_project.yml': 'name: more',
    'dbt_packages/more/packages.yml': 'packages: [{package: who/ever}]',
  };
  const { project, complaints } = await load(texts);
  expect(complaints).toEqual([]);
  expect(project?.packages.map(({ root }) => root)).toEqual(['', 'a', 'dbt_packages/more']);
});

it('[P12] puts packages in the order in which their folder is listed, and last what is not in it', async () => {
  const files = memoryFiles({
    ...BASE,
    'packages.yml': 'packages: [{local: c}]',
    'c/dbt_project.yml': 'name: c',
    'dbt_packages/a/dbt_project.yml': 'name: a',
    'dbt_packages/b/dbt_project.yml': 'name: b',
  });
  const listUnsorted = async () => ['b', 'a'];
  const { project } = await loadProject({ ...files, listUnsorted }, { vars: {}, env: {} });
  expect(project?.packages.map(({ config }) => config.name)).toEqual(['shop', 'b', 'a', 'c']);
});

it('[P5] shows a folder of files as if it stood alone', async () => {
  const files = filesBelow(memoryFiles({ 'a/x.txt': 'é', 'a/b/y.txt': '', 'z.txt': '' }), 'a');
  expect(await files.list()).toEqual(['b/y.txt', 'x.txt']);
  expect([await files.read('x.txt'), await files.size('x.txt')]).toEqual(['é', 2]);
  expect(await files.source('x.txt')).toEqual({
    kind: 'bytes',
    bytes: new TextEncoder().encode('é'),
  });
  await expect(files.read('z.txt')).rejects.toThrow('There is no file a/z.txt');
});
