import { expect, it } from 'vitest';
import { readEditorSearch } from './editorSearch';

it('reads file, place and what stands beside, and leaves out what means nothing', () => {
  expect(
    readEditorSearch({ file: 'models/a.sql', line: '12', column: '3', beside: 'compiled' }),
  ).toEqual({ file: 'models/a.sql', line: '12', column: '3', beside: 'compiled' });
  expect(readEditorSearch({ file: '', line: '0', column: 'x', beside: 'nothing' })).toEqual({});
  expect(readEditorSearch({ file: 7 })).toEqual({});
});
