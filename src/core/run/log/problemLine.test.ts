import { expect, it } from 'vitest';
import { makeProblem } from '../../base/problems/problem';
import { problemLines } from './problemLine';

const AT = { file: 'models/a.sql', line: 1, column: 1 };

it('[P38] says nothing of what dbt does not doubt', () => {
  expect(problemLines(makeProblem('key-unknown', { key: 'a', where: 'a file' }, AT))).toEqual([]);
});

it('[P38] says a warning of dbt in its lines alone, also one that no option weighs', () => {
  const [[text, level] = []] = problemLines(makeProblem('batch-input-missing', { model: 'm' }, AT));
  expect(text).toMatch(/^\[WARNING\]: The microbatch model 'm' has no .*\nThis means [^\n]*$/);
  expect(level).toBe('warn');
});

it('[P38] says an error of ours with its place and what to do', () => {
  const problem = makeProblem('project-name-invalid', { name: '1' }, AT);
  expect(problemLines(problem)[0]?.[0].split('\n')).toHaveLength(3);
});

it('[P38] breaks what dbt breaks into lines, with the tag in the first or before it', () => {
  const idle = makeProblem('constraints-idle', { materialized: 'view' });
  expect(problemLines(idle)[0]?.[0].split('\n')).toEqual([
    '[WARNING]: Constraint types are not supported for view materializations and will',
    "be ignored.  Set 'warn_unsupported: false' on this constraint to ignore this",
    'warning.',
  ]);
  const file = { section: 'seeds', path: 'models/shop/properties.yml' };
  const misplaced = makeProblem('patch-misplaced', { name: 'kept', type: 'snapshot', ...file });
  expect(problemLines(misplaced)[0]?.[0].split('\n')).toEqual([
    "[WARNING]: 'kept' is a snapshot node, but it is specified in the seeds section of",
    'models/shop/properties.yml. To fix this error, place the `kept` specification',
    'under the snapshots key instead.',
  ]);
});

it('[V1] names a version without a file as dbt names an entry without a node', () => {
  const absent = makeProblem('version-without-file', { file: 'kept_v2', path: 'models/p.yml' });
  expect(problemLines(absent)[0]?.[0]).toBe(
    "[WARNING]: Did not find matching node for patch with name 'kept_v2' in the 'models' section of file 'models/p.yml'",
  );
});
