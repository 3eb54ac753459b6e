import { type Data, toPythonJson } from '../../base/data';
import { Bytes } from '../../python/bytes';
import { makeDecimal } from '../../python/decimal/decimal';
import { EPOCH_ORDINAL, fromOrdinal } from '../../python/modules/datetime/civil';
import { fromMicros, MICROS_PER_DAY } from '../../python/modules/datetime/clock';
import { PyDate } from '../../python/modules/datetime/pyDate';
import { PyDateTime } from '../../python/modules/datetime/pyDateTime';
import { PyTime } from '../../python/modules/datetime/pyTime';
import { TimeDelta } from '../../python/modules/datetime/timeDelta';
import { UTC } from '../../python/modules/datetime/zone';
import { toRepr, toText } from '../../python/repr';
import type { Value } from '../../python/value';
import { formatCell } from '../../warehouse/cells';
import type { Cell, ColumnType, IntervalCell } from '../../warehouse/rowSet';

const DAYS_PER_MONTH = 30n;

/**
 * A cell as agate gives it to macros: decimals and floats are Decimals, integers ints, dates and timestamps Python's;
 * everything else is text, nested values as JSON.
 */
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
      return Number.isFinite(cell) ? makeDecimal(toText(cell as number)) : (cell as number);
    case 'date':
      return new PyDate(fromOrdinal((cell as number) + EPOCH_ORDINAL));
    case 'time':
      return toText(new PyTime(fromMicros(cell as bigint)));
    case 'timestamp':
      return PyDateTime.fromLocalMicros(cell as bigint, type.withTimeZone ? UTC : null);
    case 'interval':
      return toText(timeDeltaOf(cell as IntervalCell));
    case 'blob':
      return toRepr(new Bytes(cell as Uint8Array));
    case 'list':
    case 'struct':
    case 'map':
      return toPythonJson(nestedData(cell, type));
    case 'text':
    case 'unknown':
      return formatCell(cell, type);
  }
}

function timeDeltaOf({ months, days, micros }: IntervalCell): TimeDelta {
  const wholeDays = BigInt(months) * DAYS_PER_MONTH + BigInt(days);
  return new TimeDelta(wholeDays * MICROS_PER_DAY + micros);
}

function nestedData(cell: Cell, type: ColumnType): Data {
  if (cell === null) return null;
  switch (type.kind) {
    case 'boolean':
      return cell as boolean;
    case 'integer':
      return BigInt(cell as number | bigint);
    case 'decimal':
    case 'float':
      return Number(formatCell(cell, type));
    case 'list':
      return (cell as readonly Cell[]).map((item) => nestedData(item, type.of));
    case 'struct':
      return Object.fromEntries(
        type.fields.map((field, at) => [
          field.name,
          nestedData((cell as readonly Cell[])[at] ?? null, field.type),
        ]),
      );
    case 'map':
      return Object.fromEntries(
        (cell as readonly (readonly Cell[])[]).map(([key = null, value = null]) => [
          formatCell(key, type.key),
          nestedData(value, type.value),
        ]),
      );
    default:
      return toText(cellToValue(cell, type));
  }
}
