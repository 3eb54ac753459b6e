import { expect, it } from 'vitest';
import { makeProblem } from '../../base/problems/problem';
import { problemLines } from './problemLine';

const AT = { file: 'models/a.sql', line: 1, column: 1 };

it('[D5] says nothing of what dbt does not doubt', () => {
  expect(problemLines(makeProblem('key-unknown', { key: 'a', where: 'a file' }, AT))).toEqual([]);
});

it('[D5] says a warning of dbt in its lines alone, also one that no option weighs', () => {
  const [[text, level] = []] = problemLines(makeProblem('batch-input-missing', { model: 'm' }, AT));
  expect(text).toMatch(/^\[WARNING\]: The microbatch model 'm' has no .*\nThis means [^\n]*$/);
  expect(level).toBe('warn');
});

it('[D5] says an error of ours with its place and what to do', () => {
  const problem = makeProblem('project-name-invalid', { name: '1' }, AT);
  expect(problemLines(problem)[0]?.[0].split('\n')).toHaveLength(3);
});
