import { makeDecimal } from '../../python/decimal/decimal';
import type { Value } from '../../python/value';
import { formatCell } from '../../warehouse/cells';
import type { Cell, ColumnType } from '../../warehouse/rowSet';

/** A cell as agate gives it to macros: decimals and floats are Decimals, integers ints. */
export function cellToValue(cell: Cell, type: ColumnType): Value {
  if (cell === null) return null;
  switch (type.kind) {
    case 'boolean':
      return cell as boolean;
    case 'integer':
      return BigInt(cell as number | bigint);
    case 'decimal':
      return makeDecimal(formatCell(cell, type));
    case 'float':
      return makeDecimal(String(cell));
    default:
      return formatCell(cell, type);
  }
}
