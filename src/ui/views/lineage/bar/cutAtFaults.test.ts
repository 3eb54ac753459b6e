import { expect, it } from 'vitest';
import { describeProblem, makeProblem } from '../../../../core/base/problems/problem';
import { faultsIn } from '../useSelection';
import { cutAtFaults } from './cutAtFaults';

const unmatched = makeProblem('selector-unmatched', { text: 'tag:x', known: ['core'] });

it('a problem is found where its term stands, and only there', () => {
  const [fault] = faultsIn('+a tag:x', [unmatched]);
  expect(fault).toMatchObject({ ...describeProblem(unmatched), ranges: [{ from: 3, to: 8 }] });
  expect(faultsIn('+a', [unmatched])).toEqual([]);
});

it('the pieces together are the text, the faulty ones with their severity', () => {
  const text = 'tag:x +a,tag:x b';
  const pieces = cutAtFaults(text, faultsIn(text, [unmatched]));
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  expect(pieces.filter(({ severity }) => severity === 'warning').map(({ from }) => from)).toEqual([
    0, 9,
  ]);
});
