import { expect, it } from 'vitest';
import { complaintOf } from '../../../testing/project/openTexts';
import { ProblemLog } from '../base/problems/problem';
import { readTarget } from './profiles';
import { parseYaml } from './yaml';

const PROFILES = `
shop:
  target: "{{ env_var('SHOP_TARGET', 'dev') }}"
  outputs:
    dev:
      type: duckdb
      path: "out/{{ env_var('NAME') }}.duckdb"
      schema: sales
      threads: 4
      password: "{{ env_var('DBT_ENV_SECRET_WORD', 'none') }}"
      settings: {memory_limit: 1GB, threads: 2}
    default: {type: duckdb}
    other: {type: postgres}
    hub: {type: duckdb, attach: [{path: x.duckdb}], plugins: [a], remote: null}
    many: {type: duckdb, threads: four}
    odd: {type: duckdb, path: x.duckdb, database: y, schema: 5, extensions: json}
    late: {type: duckdb, threads: "{{ env_var('MANY', 3) }}"}
    early: {type: duckdb, threads: "{{ '4' }}"}
    deep: {type: duckdb, config_options: {allow_unsigned_extensions: true}, settings: {memory_limit: "{{ env_var('MANY', '1GB') }}"}, attach: [{path: "{{ env_var('MANY', 'o') }}.duckdb", alias: o}]}
bare:
  outputs:
    default: {type: duckdb, path: ':memory:', database: memory}
config: {use_colors: true}
`;

function read(profile: string, wanted?: string, env: Record<string, string> = { NAME: 'my_dbt' }) {
  const problems = new ProblemLog();
  const document = parseYaml(PROFILES, 'profiles.yml');
  const target = readTarget(
    document,
    profile,
    { vars: {}, env, ...(wanted && { targetName: wanted }) },
    problems,
  );
  return { target, complaints: problems.list.map(complaintOf) };
}

it("[P7] takes the target that is asked for, else the profile's choice, else default", () => {
  expect(read('shop').target?.name).toBe('dev');
  expect(read('shop', 'default').target?.name).toBe('default');
  expect(read('shop', undefined, { NAME: 'x', SHOP_TARGET: 'default' }).target?.name).toBe(
    'default',
  );
  expect(read('bare').target?.name).toBe('default');
});

it("[P8] calls the database as its file's stem, or memory without a file", () => {
  expect(read('shop').target).toMatchObject({
    database: 'my_dbt',
    path: 'out/my_dbt.duckdb',
    schema: 'sales',
    threads: 4,
    settings: { memory_limit: '1GB', threads: '2' },
  });
  expect(read('shop', 'default').target).toMatchObject({
    database: 'memory',
    schema: 'main',
    threads: 1,
  });
  expect(read('bare')).toMatchObject({ target: { database: 'memory' }, complaints: [] });
});

it('[P9] reads secrets in a profile, and keeps them out of what Jinja sees', () => {
  const env = { NAME: 'my_dbt', DBT_ENV_SECRET_WORD: 'hush' };
  const { target, complaints } = read('shop', undefined, env);
  expect(complaints).toEqual([]);
  expect(target?.data).toMatchObject({
    type: 'duckdb',
    name: 'dev',
    target_name: 'dev',
    profile_name: 'shop',
    database: 'my_dbt',
    threads: 4n,
  });
  expect(Object.keys(target?.data ?? {})).not.toContain('password');
});

it.each([
  ['nope', undefined, 'profile-missing profiles.yml:2:1'],
  ['shop', 'nope', 'target-missing profiles.yml:5:5'],
  ['shop', 'other', 'adapter-unsupported profiles.yml:13:19'],
  ['shop', 'many', 'threads-unreadable profiles.yml:15:35'],
])('[P10] reports the profile %j with the target %j', (profile, wanted, complaint) => {
  expect(read(profile, wanted)).toEqual({ target: undefined, complaints: [complaint] });
});

it('[P10] reports parts of a duckdb output that do not work here, unless they are empty', () => {
  expect(read('shop', 'hub').complaints).toEqual([
    'feature-unsupported profiles.yml:14:33',
    'feature-unsupported profiles.yml:14:62',
  ]);
});

it("[P10] reports what dbt-duckdb does not take, and a database that is not the file's", () => {
  expect(read('shop', 'odd').complaints).toEqual([
    'yaml-shape profiles.yml:16:62',
    'yaml-shape profiles.yml:16:77',
    'database-other profiles.yml:16:51',
  ]);
  expect(read('shop', 'early').complaints).toEqual(['threads-unreadable profiles.yml:18:36']);
  expect(read('shop', 'late')).toMatchObject({ target: { threads: 3 }, complaints: [] });
});

it('[P32] reports a variable of the environment that is required and absent', () => {
  expect(read('shop', undefined, {}).complaints).toEqual(['template-error profiles.yml:7:13']);
});

it('[P7] renders texts at any depth of an output', () => {
  const { settings, configOptions, attachments } = read('shop', 'deep', { MANY: '2' }).target ?? {};
  expect(configOptions).toEqual({ allow_unsigned_extensions: 'true' });
  expect(settings).toEqual({ memory_limit: '2' });
  expect(attachments).toEqual([{ path: '2.duckdb', alias: 'o', options: [] }]);
});
