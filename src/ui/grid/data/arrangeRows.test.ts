import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Column, ColumnType, RowSet } from '../../../core/warehouse/rowSet';
import { arrangeRows } from './arrangeRows';
import type { ColumnFilter } from './columnFilter';
import { nameColumns } from './columnIds';
import { compareNullable } from './compareCells';
import type { GridFilter, SortKey } from './gridView';

const decimal: ColumnType = { kind: 'decimal', precision: 38, scale: 2 };
const integer: ColumnType = { kind: 'integer', bits: 64, signed: true };
const float: ColumnType = { kind: 'float', bits: 64 };
const text: ColumnType = { kind: 'text' };

function makeSet(columns: Record<string, [ColumnType, readonly Cell[]]>): RowSet {
  const entries = Object.entries(columns);
  return {
    columns: entries.map(([name, [type]]): Column => ({ name, type, typeName: '' })),
    rowCount: entries[0]?.[1][1].length ?? 0,
    data: entries.map(([, [, cells]]) => cells),
  };
}

function arrange(set: RowSet, sort: readonly SortKey[], filters: readonly GridFilter[]): number[] {
  return Array.from(arrangeRows(set, nameColumns(set.columns), sort, filters));
}

describe('sorting', () => {
  const set = makeSet({
    channel: [text, ['email', 'direct', null, 'email', 'direct']],
    revenue: [decimal, [300n, 200n, 500n, 100n, 9007199254740993n]],
  });

  it('keeps nulls last in both directions', () => {
    expect(arrange(set, [{ column: 'channel', direction: 'asc' }], [])).toEqual([1, 4, 0, 3, 2]);
    expect(arrange(set, [{ column: 'channel', direction: 'desc' }], [])).toEqual([0, 3, 1, 4, 2]);
  });

  it('takes further keys where the first is equal', () => {
    const sort = [
      { column: 'channel', direction: 'asc' },
      { column: 'revenue', direction: 'desc' },
    ] as const;
    expect(arrange(set, sort, [])).toEqual([4, 1, 0, 3, 2]);
  });

  it('leaves out keys of columns that are not there', () => {
    expect(arrange(set, [{ column: 'gone', direction: 'asc' }], [])).toEqual([0, 1, 2, 3, 4]);
  });

  it('tells the second column of one name by its id', () => {
    const twice: RowSet = {
      ...set,
      columns: set.columns.map((column) => ({ ...column, name: 'x' })),
    };
    expect(arrange(twice, [{ column: 'x (2)', direction: 'asc' }], [])).toEqual([3, 1, 0, 2, 4]);
  });

  const cellsOf: [string, ColumnType, fc.Arbitrary<Cell>][] = [
    ['decimals beyond a double', decimal, fc.bigInt(-(10n ** 20n), 10n ** 20n)],
    ['small integers', integer, fc.bigInt(-5n, 5n)],
    ['floats with NaN and infinities', float, fc.double()],
    ['texts with rare characters', text, fc.string({ unit: 'binary', maxLength: 3 })],
    ['booleans', { kind: 'boolean' }, fc.boolean()],
    ['lists', { kind: 'list', of: integer }, fc.array(fc.bigInt(0n, 2n), { maxLength: 2 })],
  ];
  it.each(cellsOf)(
    'orders %s as comparing their cells does, ties as they came',
    (_, type, cell) => {
      const cells = fc.array(fc.option(cell, { nil: null }), { maxLength: 40 });
      fc.assert(
        fc.property(cells, fc.boolean(), (values, rising) => {
          const direction = rising ? 'asc' : 'desc';
          const found = arrange(makeSet({ v: [type, values] }), [{ column: 'v', direction }], []);
          const sign = rising ? 1 : -1;
          const wanted = values
            .map((_value, row) => row)
            .sort((a, b) => {
              const [x = null, y = null] = [values[a], values[b]];
              if (x === null || y === null) return compareNullable(x, y, type);
              return sign * compareNullable(x, y, type);
            });
          expect(found).toEqual(wanted);
        }),
      );
    },
  );
});

describe('filtering', () => {
  const set = makeSet({
    name: [text, ['Merino Crew', null, 'linen duvet', 'Crewneck']],
    revenue: [decimal, [1840n, 300n, null, 1841n]],
    day: [{ kind: 'date' }, [10, 11, 12, null]],
  });
  const keep = (column: string, filter: ColumnFilter) => arrange(set, [], [{ column, filter }]);

  it('finds text in any case, and never in null', () => {
    expect(keep('name', { kind: 'contains', text: 'CREW' })).toEqual([0, 3]);
    expect(keep('name', { kind: 'contains', text: '' })).toEqual([0, 2, 3]);
  });

  it('includes both ends of a range, exactly', () => {
    expect(keep('revenue', { kind: 'range', from: 300n, to: 1840n })).toEqual([0, 1]);
    expect(keep('revenue', { kind: 'range', from: 1841n, to: null })).toEqual([3]);
    expect(keep('day', { kind: 'range', from: null, to: 11 })).toEqual([0, 1]);
  });

  it('keeps the values of a set, with null only when it is in the set', () => {
    expect(keep('revenue', { kind: 'oneOf', values: [300n, null] })).toEqual([1, 2]);
    expect(keep('revenue', { kind: 'oneOf', values: [300n] })).toEqual([1]);
    expect(keep('revenue', { kind: 'oneOf', values: [] })).toEqual([]);
  });

  it('tests for null', () => {
    expect(keep('name', { kind: 'isNull' })).toEqual([1]);
    expect(keep('name', { kind: 'isNotNull' })).toEqual([0, 2, 3]);
  });

  it('joins the filters of several columns, and sorts what is left', () => {
    const filters = [
      { column: 'name', filter: { kind: 'isNotNull' } },
      { column: 'revenue', filter: { kind: 'range', from: 0n, to: null } },
    ] as const;
    expect(arrange(set, [{ column: 'revenue', direction: 'desc' }], filters)).toEqual([3, 0]);
  });

  it('leaves out filters of columns that are not there', () => {
    expect(keep('gone', { kind: 'isNull' })).toEqual([0, 1, 2, 3]);
  });
});
