import { describe, expect, it } from 'vitest';
import { makeDecimal } from '../../python/decimal/decimal';
import type { Value } from '../../python/value';
import { diffRows } from './diffRows';
import { drawDiff } from './drawDiff';

type Cells = readonly (number | string | null)[];

function draw(expected: readonly Cells[], actual: readonly Cells[]): string[] {
  const rowsOf = (rows: readonly Cells[]) =>
    rows.map((row) => row.map((cell): Value => (typeof cell === 'number' ? BigInt(cell) : cell)));
  const width = (expected[0] ?? actual[0] ?? []).length;
  const names = Array.from({ length: width }, (_, at) => String.fromCharCode(97 + at));
  return drawDiff(names, diffRows(rowsOf(expected), rowsOf(actual))).split('\r\n');
}

// Every expectation is what stock dbt 1.11.16 printed for these rows.
describe('the diff of a unit test', () => {
  it('matches rows by a key, shows expected→actual, +++ before ---', () => {
    expect(
      draw(
        [
          [2, 7],
          [9, 2],
          [10, 3],
          [100, 1],
        ],
        [
          [2, null],
          [9, 1],
          [10, 1],
          [null, 5],
        ],
      ),
    ).toEqual([
      '@@ ,a   ,b',
      '→  ,2   ,7→NULL',
      '→  ,9   ,2→1',
      '→  ,10  ,3→1',
      '+++,null,5',
      '---,100 ,1',
    ]);
  });

  it('takes no repeated value for a key, and a pair of columns where no single one is a key', () => {
    expect(
      draw(
        [
          [1, 'q', 2],
          [3, 'p', 1],
          [4, 'p', 1],
        ],
        [
          [1, 'p', 1],
          [2, 'p', 1],
          [3, 'q', 2],
        ],
      ),
    ).toEqual(['@@ ,a,b  ,c', '→  ,1,q→p,2→1', '+++,2,p  ,1', '→  ,3,p→q,1→2', '---,4,p  ,1']);
    expect(
      draw(
        [
          [1, 1, 11],
          [1, 2, 21],
          [2, 1, 31],
        ],
        [
          [1, 1, 10],
          [1, 2, 20],
          [2, 1, 30],
        ],
      ),
    ).toEqual(['@@,a,b,c', '→ ,1,1,11→10', '→ ,1,2,21→20', '→ ,2,1,31→30']);
  });

  it('matches no rows by null', () => {
    expect(
      draw(
        [
          [7, 8],
          [null, 2],
        ],
        [
          [7, 7],
          [null, 1],
        ],
      ),
    ).toEqual(['@@ ,a   ,b', '→  ,7   ,8→7', '+++,null,1', '---,null,2']);
  });

  it('matches rows by null beside another column', () => {
    expect(
      draw(
        [
          ['q', 2, '3.25', '1.75', 't', '[1]'],
          [null, 3, '1.00', '2.0', null, null],
        ],
        [
          ['p', 2, '3.50', '1.75', 't', '[1, 2]'],
          [null, 1, null, null, null, '[3]'],
        ],
      ),
    ).toEqual([
      '@@,a   ,b  ,c        ,d       ,e   ,f',
      '→ ,q→p ,2  ,3.25→3.50,1.75    ,t   ,"[1]→[1, 2]"',
      '→ ,NULL,3→1,1.00→NULL,2.0→NULL,NULL,NULL→[3]',
    ]);
  });

  it('leaves out rows more than one away from a difference', () => {
    const rows = (changed: number) =>
      Array.from({ length: 8 }, (_, at) => [at + 1, at + 1 === 6 ? changed : 1]);
    expect(draw(rows(2), rows(1))).toEqual([
      '@@ ,a  ,b',
      '...,...,...',
      '   ,5  ,1',
      '→  ,6  ,2→1',
      '   ,7  ,1',
      '...,...,...',
    ]);
  });

  it('leaves out columns more than one away from a difference or the key', () => {
    const row = (changed: number) =>
      Array.from({ length: 12 }, (_, at) => (at === 5 ? changed : at));
    expect(draw([row(99)], [row(5)])).toEqual([
      '@@,a,b,...,e,f   ,g,...',
      '→ ,0,1,...,4,99→5,6,...',
    ]);
  });

  it('quotes cells that CSV must, and aligns nothing from 130 characters on', () => {
    expect(draw([['Zed', 'x;y']], [['Zed', 'x,y']])).toEqual(['@@,a  ,b', '→ ,Zed,"x;y→x,y"']);
    expect(draw([['z']], [['x'.repeat(126)]])[0]).toBe('@@ ,a');
    expect(draw([['z']], [['x'.repeat(127)]])[0]).toBe('@@,a');
  });

  it('writes values of rows without a partner as Python does', () => {
    const decimal = makeDecimal('1.50');
    expect(drawDiff(['a', 'b'], diffRows([], [[decimal, true]]))).toBe(
      "@@ ,a              ,b\r\n+++,Decimal('1.50'),true",
    );
    expect(drawDiff(['a'], diffRows([[decimal]], [[decimal], [1n]]))).toBe(
      '@@ ,a\r\n   ,1.50\r\n+++,1',
    );
  });
});
