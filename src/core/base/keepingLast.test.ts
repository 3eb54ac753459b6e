import { expect, it } from 'vitest';
import { keepingLast } from './keepingLast';

it('computes anew only when it is given something else', () => {
  let count = 0;
  const answer = keepingLast((a: object, b: number) => {
    count += 1;
    return [a, b, count] as const;
  });
  const one = {};
  expect([answer(one, 1), answer(one, 1)].map(([, , at]) => at)).toEqual([1, 1]);
  expect(answer(one, 2)).toEqual([one, 2, 2]);
  expect(answer({}, 2)).toEqual([{}, 2, 3]);
});
