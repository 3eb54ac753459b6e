import { expect, it } from 'vitest';
import { makeProblem } from '../../base/problems/problem';
import { problemLine } from './problemLine';

it('[P38] breaks what dbt breaks into lines, with the tag in the first or before it', () => {
  const idle = makeProblem('constraints-idle', { materialized: 'view' });
  expect(problemLine(idle)[0].split('\n')).toEqual([
    '[WARNING]: Constraint types are not supported for view materializations and will',
    "be ignored.  Set 'warn_unsupported: false' on this constraint to ignore this",
    'warning.',
  ]);
  const file = { section: 'seeds', path: 'models/shop/properties.yml' };
  const misplaced = makeProblem('patch-misplaced', { name: 'kept', type: 'snapshot', ...file });
  expect(problemLine(misplaced)[0].split('\n')).toEqual([
    "[WARNING]: 'kept' is a snapshot node, but it is specified in the seeds section of",
    'models/shop/properties.yml. To fix this error, place the `kept` specification',
    'under the snapshots key instead.',
  ]);
});

it('[V1] names a version without a file as dbt names an entry without a node', () => {
  const absent = makeProblem('version-without-file', { file: 'kept_v2', path: 'models/p.yml' });
  expect(problemLine(absent)[0]).toBe(
    "[WARNING]: Did not find matching node for patch with name 'kept_v2' in the 'models' section of file 'models/p.yml'",
  );
});
