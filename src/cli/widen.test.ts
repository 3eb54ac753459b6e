import { expect, it } from 'vitest';
import { widen } from './widen';

it('[D12] fills lines with a state up to the printer’s width, and leaves others', () => {
  const line = `1 of 1 START ${'.'.repeat(68)} [RUN]`;
  expect(widen(line, 20)).toBe('1 of 1 START ....... [RUN]');
  expect(widen('a name that is long  [RUN]', 10)).toBe('a name that is long  [RUN]');
  expect(widen('Done.', 20)).toBe('Done.');
});
