import path from 'node:path';
import { expect, it } from 'vitest';
import { changeFile, runOurs } from '../parity/rounds/ourRounds';
import { scratchProject } from './scratchProject';

const root = scratchProject({
  'dbt_project.yml': 'name: lab\nprofile: lab\n',
  'profiles.yml': 'lab: {outputs: {default: {type: duckdb, path: lab.duckdb}}}\n',
  'models/a.sql': 'select 1 as id',
});

it('[R4] adapter.get_columns_in_relation answers with what the project’s macro returns, whatever that is', async () => {
  changeFile(
    path.join(root(), 'macros/columns.sql'),
    "{% macro get_columns_in_relation(relation) %}{{ return('columns of ' ~ relation.identifier) }}{% endmacro %}",
  );
  changeFile(
    path.join(root(), 'models/a.sql'),
    "select '{{ adapter.get_columns_in_relation(this) if execute }}' as said",
  );
  const { console } = await runOurs(root(), ['show', '--select', 'a']);
  expect(console).toContain('columns of a');
});

it('[R4] a package’s data test that dispatches without a namespace is parsed, and fails as it runs', async () => {
  changeFile(path.join(root(), 'packages.yml'), 'packages: [{local: tools}]\n');
  changeFile(path.join(root(), 'tools/dbt_project.yml'), 'name: tools\n');
  changeFile(
    path.join(root(), 'tools/macros/odd.sql'),
    "{% test odd(model) %}{{ adapter.dispatch('test_odd')(model) }}{% endtest %}{% macro default__test_odd(model) %}select 1{% endmacro %}",
  );
  changeFile(path.join(root(), 'models/a.yml'), 'models: [{name: a, data_tests: [tools.odd]}]\n');
  const { exitCode, console } = await runOurs(root(), ['build']);
  expect(exitCode).toBe(1);
  expect(console).toContain(
    "In dispatch: No macro named 'test_odd' found within namespace: 'None'",
  );
});
