import path from 'node:path';
import { expect, it } from 'vitest';
import { changeFile, runOurs } from '../parity/rounds/ourRounds';
import { scratchProject } from './scratchProject';

const root = scratchProject({
  'dbt_project.yml': 'name: lab\nprofile: lab\n',
  'profiles.yml': 'lab: {outputs: {default: {type: duckdb, path: lab.duckdb}}}\n',
  'seeds/empty.csv': '',
  'seeds/blank.csv': '\n',
  'seeds/column0.csv': 'column0\n',
  'seeds/gaps.csv': 'a,b\n1,\n\n3,"x\n\ny"\n\n',
  'seeds/wide.csv': 'a,b\n',
  'seeds/s.yml': 'seeds: [{name: wide, config: {delimiter: "||"}}]\n',
  'seeds/long.csv': 'a,b\n1,\n2\n3,"x,y",\n',
  'seeds/long_last.csv': 'a,b,c\n1,x,\n2\n3,x,y,z\n',
  'seeds/short.csv': 'a,b,c\n1,x\n2,y\n',
  'models/inner.sql':
    "{{ config(materialized='ephemeral') }}select 1 as id{{ exceptions.raise_compiler_error('no') if execute }}",
  'macros/odd.sql':
    "{% materialization odd, default, supported_languages=['python'] %}{% endmaterialization %}",
  'models/odd.sql': "{{ config(materialized='odd') }}select 1 as id",
  'models/outer.sql': "select * from {{ ref('inner') }}",
});

it('a seed that is no table is an error in words of dbt, one without rows is not', async () => {
  const { console } = await runOurs(root(), ['seed']);
  expect(console).toContain(
    'Compilation Error in seed empty (seeds/empty.csv)\n  value was undefined because a callable raised a StopIteration exception',
  );
  expect(console).toContain(
    'Runtime Error in seed blank (seeds/blank.csv)\n  Parser Error: Table must have at least one column!',
  );
  expect(console).toContain(
    'Compilation Error in seed long (seeds/long.csv)\n  Row 2 has 3 values, but Table only has 2 columns.',
  );
  expect(console).toContain(
    'Compilation Error in seed long_last (seeds/long_last.csv)\n  Row 2 has 4 values, but Table only has 3 columns.',
  );
  // dbt fills rows up, DuckDB then takes them for rows of another table.
  expect(console).toMatch(
    /Runtime Error in seed short .*\n.*Error when sniffing file[\s\S]*\b3 columns\. It does not match the number of columns found by the sniffer: 2/,
  );
  expect(console).toContain(
    'Compilation Error in seed wide (seeds/wide.csv)\n  "delimiter" must be a 1-character string',
  );
  expect(console).toMatch(/main\.gaps \.+ \[INSERT 4 in/);
  expect(console).toMatch(/PASS=2 .*ERROR=6/);
});

it('what an ephemeral model does wrong is told of it, not of the node that was chosen', async () => {
  const { console } = await runOurs(root(), ['run', '--select', 'outer']);
  expect(console).toContain('Failure in model outer (models/outer.sql)');
  expect(console).toContain('Compilation Error in model inner (models/inner.sql)\n  no');
});

it('a model of SQL is refused by a materialization for other languages', async () => {
  const { console } = await runOurs(root(), ['run', '--select', 'odd']);
  expect(console).toContain(
    'Runtime Error in model odd (models/odd.sql)\n  Materialization "materialization_odd_default" only supports languages [\'python\']; got "sql"',
  );
});

it('nothing runs where a hook at the start cannot be rendered', async () => {
  changeFile(
    path.join(root(), 'dbt_project.yml'),
    'name: lab\nprofile: lab\non-run-start: ["{% do run_query(\'select nope\') %}"]\n',
  );
  const { console, exitCode } = await runOurs(root(), ['seed']);
  expect(exitCode).toBe(2);
  expect(console).toContain('Encountered an error:\nRuntime Error\n  Binder Error: ');
  expect(console).not.toContain('START');
});
