import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diffLines } from './lineDiff';

const drawn = (before: string, after: string) =>
  diffLines(before, after).map(
    ({ kind, text }) => `${{ same: ' ', added: '+', removed: '-' }[kind]}${text}`,
  );

it('shows the fewest lines as added and removed', () => {
  expect(drawn('a\nb\nc\nd', 'a\nx\nc\nd\ne')).toEqual([' a', '-b', '+x', ' c', ' d', '+e']);
  expect(drawn('', 'a')).toEqual(['-', '+a']);
  expect(drawn('a\nb', 'a\nb')).toEqual([' a', ' b']);
});

it('numbers the lines of both texts', () => {
  expect(diffLines('a\nb', 'b\nc').map(({ before, after }) => [before, after])).toEqual([
    [1, null],
    [2, 1],
    [null, 2],
  ]);
});

it('without the added lines it is the old text, without the removed ones the new', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', '')).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = diffLines(before, after);
      const without = (kind: string) =>
        lines.flatMap((line) => (line.kind === kind ? [] : [line.text])).join('\n');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
    }),
  );
});
