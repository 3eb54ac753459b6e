import { describe, expect, it } from 'vitest';
import { diffRows } from './diffRows';
import { drawDiff } from './drawDiff';
import { readDiff } from './readDiff';

const names = ['id', 'name', 'amount'];

describe('readDiff', () => {
  it('reads back what drawDiff drew, quotes, padding and line ends included', () => {
    const expected = [
      ['1', 'plain', '5'],
      ['2', 'a,b', '6'],
      ['3', 'say "hi"\nagain', '7'],
      ['4', 'gone', '8'],
    ];
    const actual = [
      ['1', 'plain', '5'],
      ['2', 'a,b', '60'],
      ['3', 'say "hi"\nagain', null],
      ['9', 'new', '90'],
    ];
    const message = `\n\nactual differs from expected:\n\n${drawDiff(names, diffRows(expected, actual))}\r\n\n`;
    expect(readDiff(message)).toEqual({
      names: ['id', 'name', 'amount'],
      lines: [
        { kind: 'equal', cells: [{ text: '1' }, { text: 'plain' }, { text: '5' }] },
        {
          kind: 'changed',
          cells: [{ text: '2' }, { text: 'a,b' }, { text: '60', expected: '6' }],
        },
        {
          kind: 'changed',
          cells: [{ text: '3' }, { text: 'say "hi"\nagain' }, { text: 'NULL', expected: '7' }],
        },
        { kind: 'unexpected', cells: [{ text: '9' }, { text: 'new' }, { text: '90' }] },
        { kind: 'missing', cells: [{ text: '4' }, { text: 'gone' }, { text: '8' }] },
      ],
    });
  });

  it('knows rows that are left out, and no diff where there is none', () => {
    expect(readDiff('@@ ,a\n...,...\n+++,1')).toEqual({
      names: ['a'],
      lines: [{ kind: 'omitted' }, { kind: 'unexpected', cells: [{ text: '1' }] }],
    });
    expect(readDiff('Got 3 results, configured to warn if != 0')).toBeNull();
  });
});
