import type { Cell, ColumnType } from '../../../core/warehouse/rowSet';

/** A sum with its own type, because a sum of integers outgrows the column's bits. */
export interface Total {
  readonly cell: Cell;
  readonly type: ColumnType;
}

/** The exact sum of the cells in `rows`, nulls left out; null when no row has a value, or the type cannot be added. */
export function sumColumn(
  cells: readonly Cell[],
  type: ColumnType,
  rows: Uint32Array,
): Total | null {
  if (type.kind === 'float') return sumFloats(cells, type, rows);
  if (type.kind !== 'integer' && type.kind !== 'decimal') return null;
  let sum = 0n;
  let any = false;
  for (const row of rows) {
    const cell = cells[row];
    if (typeof cell !== 'bigint' && typeof cell !== 'number') continue;
    sum += BigInt(cell);
    any = true;
  }
  if (!any) return null;
  return { cell: sum, type: type.kind === 'decimal' ? { ...type, precision: 38 } : HUGEINT };
}

const HUGEINT: ColumnType = { kind: 'integer', bits: 128, signed: true };

/** Neumaier's sum: the error of each addition is kept and added at the end. */
function sumFloats(cells: readonly Cell[], type: ColumnType, rows: Uint32Array): Total | null {
  let sum = 0;
  let error = 0;
  let any = false;
  for (const row of rows) {
    const value = cells[row];
    if (typeof value !== 'number') continue;
    any = true;
    const next = sum + value;
    error += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return any ? { cell: Number.isFinite(sum) ? sum + error : sum, type } : null;
}
