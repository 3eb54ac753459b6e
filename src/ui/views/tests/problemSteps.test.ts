import { describe, expect, it } from 'vitest';
import { groupTests } from './list/groupTests';
import { problemsOf, stepProblem } from './problemSteps';
import { makeItem } from './testing/makeItem';

const groups = groupTests(
  [
    makeItem('a', 'fail', { model: 'one' }),
    makeItem('b', 'pass', { model: 'one' }),
    makeItem('c', 'warn', { model: 'two' }),
    makeItem('d', 'notEnoughData', { model: 'three' }),
  ],
  'model',
);
const step = (from: string | null, direction: 1 | -1) => stepProblem(groups, from, direction)?.id;

describe('the way through the problems', () => {
  it('goes on from where one is, and round at the ends', () => {
    expect(problemsOf(groups).map(({ id }) => id)).toEqual(['a', 'c']);
    expect([step('a', 1), step('b', 1), step('c', 1)]).toEqual(['c', 'c', 'a']);
    expect([step('c', -1), step('b', -1), step('a', -1)]).toEqual(['a', 'a', 'c']);
    expect(step(null, 1)).toBe('a');
  });

  it('leads nowhere when nothing is wrong', () => {
    expect(stepProblem(groupTests([makeItem('a', 'pass')], 'model'), 'a', 1)).toBeUndefined();
  });
});
