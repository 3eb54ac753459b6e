import { expect, it } from 'vitest';
import { openTexts, type ProjectTexts } from '../../../testing/project/openTexts';

const SECRET: ProjectTexts = {
  'models/secret.sql': "{{ config(access='private', group='g') }} select 1 as id",
  'models/g.yml': 'groups: [{name: g, owner: {name: Ann}}, {name: h, owner: {name: Bob}}]\n',
};
const PACKAGE: ProjectTexts = {
  'packages.yml': 'packages: [{local: p}]\n',
  'p/dbt_project.yml': 'name: p\nrestrict-access: true\n',
  'p/models/kept.sql': 'select 1',
  'p/models/open.sql': "{{ config(access='public') }} select 1",
};

const complaintsOf = async (texts: ProjectTexts) => (await openTexts(texts)).complaints;

it('[V8] lets the members of its group alone refer to a private model', async () => {
  const reader = (config: string) => ({
    ...SECRET,
    'models/r.sql': `${config}select * from {{ ref('secret') }}`,
  });
  expect(await complaintsOf(reader("{{ config(group='g') }}"))).toEqual([]);
  expect(await complaintsOf(reader("{{ config(group='h') }}"))).toEqual([
    'ref-not-allowed models/r.sql:1:45',
  ]);
  expect(await complaintsOf(reader(''))).toEqual(['ref-not-allowed models/r.sql:1:22']);
});

it('[V8] lets the tests of a private model read it, but no exposure', async () => {
  const texts = (more: string) => ({ ...SECRET, 'models/m.yml': more });
  const tests = 'models: [{name: secret, columns: [{name: id, data_tests: [unique]}]}]\n';
  const exposure =
    'exposures: [{name: e, type: dashboard, owner: {name: Ann}, depends_on: ["ref(\'secret\')"]}]\n';
  expect(await complaintsOf(texts(tests))).toEqual([]);
  expect(await complaintsOf(texts(exposure))).toEqual(['ref-not-allowed models/m.yml:1:20']);
});

it('[V8] keeps protected models to a package that restricts access', async () => {
  const reader = (name: string) => ({ ...PACKAGE, 'models/r.sql': `{{ ref('${name}') }}` });
  expect(await complaintsOf(reader('open'))).toEqual([]);
  expect(await complaintsOf(reader('kept'))).toEqual(['ref-not-allowed models/r.sql:1:8']);
});

it.each<[string, ProjectTexts, string]>([
  [
    'a group that does not exist',
    { 'models/a.sql': "{{ config(group='x') }} select 1" },
    'group-unknown models/a.sql:1:1',
  ],
  [
    'an access that means nothing',
    { 'models/a.sql': "{{ config(access='secret') }} select 1" },
    'access-invalid models/a.sql:1:1',
  ],
  [
    'an ephemeral model that is public',
    { 'models/a.sql': "{{ config(access='public', materialized='ephemeral') }} select 1" },
    'access-invalid models/a.sql:1:1',
  ],
])('[V8] reports %s', async (_, texts, complaint) => {
  expect(await complaintsOf(texts)).toEqual([complaint]);
});
