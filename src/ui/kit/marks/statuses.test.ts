import { expect, it } from 'vitest';
import { markOfDbtStatus, statusMarks } from './statuses';

it('no two statuses share a shape or a word', () => {
  const marks = Object.values(statusMarks);
  expect(new Set(marks.map(({ shape }) => shape)).size).toBe(marks.length);
  expect(new Set(marks.map(({ word }) => word)).size).toBe(marks.length);
});

it('a node that succeeded and a test that passed carry the same mark', () => {
  expect(markOfDbtStatus('success')).toBe('pass');
  expect(markOfDbtStatus('pass')).toBe('pass');
});

it.each(['reticulated', '', 'constructor', 'PASS'])(
  'the unknown status %j is never a pass',
  (status) => {
    expect(markOfDbtStatus(status)).toBe('error');
  },
);
