import { makeDecimal } from '../../python/decimal/decimal';
import { EPOCH_ORDINAL, fromOrdinal } from '../../python/modules/datetime/civil';
import { fromMicros } from '../../python/modules/datetime/clock';
import { PyDate } from '../../python/modules/datetime/pyDate';
import { PyDateTime } from '../../python/modules/datetime/pyDateTime';
import { PyTime } from '../../python/modules/datetime/pyTime';
import { UTC } from '../../python/modules/datetime/zone';
import type { Value } from '../../python/value';
import { formatCell } from '../../warehouse/cells';
import type { Cell, ColumnType } from '../../warehouse/rowSet';

/** A cell as agate gives it to macros: decimals and floats are Decimals, integers ints, dates and times Python's. */
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
    case 'date':
      return new PyDate(fromOrdinal((cell as number) + EPOCH_ORDINAL));
    case 'time':
      return new PyTime(fromMicros(cell as bigint));
    case 'timestamp':
      return PyDateTime.fromLocalMicros(cell as bigint, type.withTimeZone ? UTC : null);
    default:
      return formatCell(cell, type);
  }
}
