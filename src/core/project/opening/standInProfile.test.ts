import { expect, it } from 'vitest';
import { ProblemLog } from '../../base/problems/problem';
import { readTarget } from '../profiles';
import { parseYaml } from '../yaml';
import { standInProfile } from './standInProfile';

const PROJECT = 'name: shop\nprofile: warehouse\n';

function targetOf(profiles: string | undefined) {
  const made = standInProfile(PROJECT, profiles);
  if (!made) return undefined;
  const problems = new ProblemLog();
  const document = parseYaml(made.text, 'profiles.yml');
  const target = readTarget(document, 'warehouse', { vars: {}, env: {} }, problems);
  expect(problems.list).toEqual([]);
  return { reason: made.reason, ...target };
}

it('[Z5] makes a DuckDB profile for a project without one', () => {
  expect(targetOf(undefined)).toMatchObject({
    reason: 'The project brings no profiles.yml',
    name: 'dev',
    database: 'shop',
    schema: 'main',
  });
  expect(targetOf('other: {target: x, outputs: {}}')?.reason).toBe(
    'The project\'s profiles.yml has no profile "warehouse"',
  );
});

it("[Z5] keeps another warehouse's targets and schemas", () => {
  const profiles = `
warehouse:
  target: prod
  outputs:
    dev: {type: postgres, schema: "{{ env_var('USER') }}"}
    prod: {type: snowflake, schema: sales, password: hush}
`;
  expect(targetOf(profiles)).toMatchObject({
    reason: "The project's target is of type snowflake",
    name: 'prod',
    schema: 'sales',
  });
  expect(standInProfile(PROJECT, profiles)?.text).not.toContain('hush');
});

it('[Z5] leaves a profile alone that will do, or that only its own problems can explain', () => {
  for (const own of [
    'warehouse: {target: dev, outputs: {dev: {type: duckdb}}}',
    'warehouse: {target: "{{ env_var(\'T\') }}", outputs: {dev: {type: postgres}}}',
    'warehouse: {target: nope, outputs: {dev: {type: postgres}}}',
    'a: [',
  ])
    expect(targetOf(own)).toBeUndefined();
  expect(standInProfile('name: [', undefined)).toBeUndefined();
});
