import { expect, it } from 'vitest';
import { judgeDrag } from './judgeDrag';

const file = (type: string) => ({ kind: 'file', type });

it('text dragged over the page is no file', () => {
  expect(judgeDrag([{ kind: 'string', type: 'text/plain' }])).toBeNull();
  expect(judgeDrag([])).toBeNull();
});

it('files are counted, and what comes with them is not', () => {
  expect(
    judgeDrag([file('text/csv'), file(''), { kind: 'string', type: 'text/uri-list' }]),
  ).toEqual({
    fileCount: 2,
    isReadable: true,
  });
});

it('one file that is certainly no CSV makes the drop unreadable', () => {
  expect(judgeDrag([file('text/csv'), file('image/png')])).toEqual({
    fileCount: 2,
    isReadable: false,
  });
});

it("a CSV by Windows's name for it is readable", () => {
  expect(judgeDrag([file('application/vnd.ms-excel')])?.isReadable).toBe(true);
});
