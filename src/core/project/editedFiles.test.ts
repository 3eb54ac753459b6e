import { expect, it } from 'vitest';
import { sha256Hex } from '../base/checksum';
import { describeEdits, editedFiles, settleEdits } from './editedFiles';
import { memoryFiles } from './projectFiles';

const base = memoryFiles({ 'a.sql': 'select 1', 'b.sql': 'select 2', 'seeds/c.csv': 'id\n1\n' });
const edits = { 'a.sql': 'select ä ', 'b.sql': null, 'models/new.sql': '' };
const edited = editedFiles(base, edits);

it('[E1] an edited project has the new texts, their sizes and checksums, and the rest as it was', async () => {
  expect(await edited.list()).toEqual(['a.sql', 'models/new.sql', 'seeds/c.csv']);
  expect(await edited.read('a.sql')).toBe('select ä ');
  expect(await edited.read('models/new.sql')).toBe('');
  expect(await edited.read('seeds/c.csv')).toBe('id\n1\n');
  expect(await edited.size('a.sql')).toBe(10);
  expect(await edited.size('models/new.sql')).toBe(0);
  expect(await edited.checksum('a.sql')).toBe(sha256Hex('select ä'));
  expect(await edited.checksum('seeds/c.csv')).toBe(await base.checksum('seeds/c.csv'));
  expect(await edited.source('a.sql')).toEqual({
    kind: 'bytes',
    bytes: new TextEncoder().encode('select ä '),
  });
});

it('[E1] a deleted file is not there in any way', async () => {
  await expect(edited.read('b.sql')).rejects.toThrow('There is no file b.sql');
  await expect(edited.size('b.sql')).rejects.toThrow('b.sql');
  await expect(edited.source('b.sql')).rejects.toThrow('b.sql');
  await expect(edited.checksum('b.sql')).rejects.toThrow('b.sql');
});

it('[E1] what an edit brought back to the text of the file is no edit, nor a new file that was deleted', async () => {
  const settled = await settleEdits(base, {
    ...edits,
    'a.sql': 'select 1',
    'models/new.sql': null,
    'seeds/c.csv': 'id\n2\n',
  });
  expect(settled).toEqual({ 'b.sql': null, 'seeds/c.csv': 'id\n2\n' });
});

it('[E1] tells what is changed, added and deleted', async () => {
  expect(await describeEdits(base, edits)).toEqual([
    { path: 'a.sql', kind: 'changed' },
    { path: 'b.sql', kind: 'deleted' },
    { path: 'models/new.sql', kind: 'added' },
  ]);
});
