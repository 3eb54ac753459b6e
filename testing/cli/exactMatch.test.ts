import path from 'node:path';
import { expect, it } from 'vitest';
import { changeFile, runOurs } from '../parity/rounds/ourRounds';
import { scratchProject } from './scratchProject';

const named = (alias: string) => `{{ config(materialized='table', alias='${alias}') }} select 1`;
const root = scratchProject({
  'dbt_project.yml': 'name: lab\nprofile: lab\n',
  'profiles.yml': 'lab: {outputs: {default: {type: duckdb, path: lab.duckdb}}}\n',
  'models/one.sql': named('Total'),
});
const rename = (file: string, alias: string) =>
  changeFile(path.join(root(), `models/${file}.sql`), named(alias));

it('[R13] a relation whose name is there in other capitals is not guessed at', async () => {
  expect((await runOurs(root(), ['run'])).exitCode).toBe(0);
  rename('one', 'TOTAL');
  const { exitCode, console } = await runOurs(root(), ['run']);
  expect(exitCode).toBe(1);
  expect(console).toContain('Searched for: "lab"."main"."TOTAL"\n  Found: "lab"."main"."Total"');
});

it('[R13] two models whose names differ in capitals alone are found to clash as the second is built', async () => {
  rename('one', 'Total');
  rename('two', 'total');
  const { exitCode, console } = await runOurs(root(), ['run']);
  expect(exitCode).toBe(1);
  expect(console).toContain('PASS=1 WARN=0 ERROR=1');
});

it('[R13] names that are not quoted are looked for in small letters, and those of the database keep theirs', async () => {
  expect((await runOurs(root(), ['run'])).exitCode).toBe(0);
  changeFile(
    path.join(root(), 'dbt_project.yml'),
    'name: lab\nprofile: lab\nquoting: {identifier: false}\n',
  );
  const { exitCode, console } = await runOurs(root(), ['run']);
  expect(exitCode).toBe(1);
  expect(console).toContain('Searched for: "lab"."main"."total"\n  Found: "lab"."main"."Total"');
});

it('[R8] what lies in a schema that a model drops is not known any more', async () => {
  const model =
    "{% if execute %}{% set one = ref('one') %}{% do adapter.drop_schema(one) %}{% do adapter.create_schema(one) %}{{ log('found: ' ~ load_relation(one), info=true) }}{% endif %} select 1 as id";
  changeFile(path.join(root(), 'models/two.sql'), `-- depends_on: {{ ref('one') }}\n${model}`);
  changeFile(
    path.join(root(), 'models/one.sql'),
    "{{ config(materialized='table', schema='other') }} select 1 as id",
  );
  const { exitCode, console } = await runOurs(root(), ['run']);
  expect([exitCode, console.includes('found: None')]).toEqual([0, true]);
});
