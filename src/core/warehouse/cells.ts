import type { Cell, ColumnType, IntervalCell } from './rowSet';

const MICROS_PER_SECOND = 1_000_000n;
const MICROS_PER_DAY = 86_400n * MICROS_PER_SECOND;
const MS_PER_DAY = 86_400_000;
const INFINITE_DAYS = 2 ** 31 - 1;
const INFINITE_MICROS = 2n ** 63n - 1n;

/** The exact text of a cell, as DuckDB's cast to VARCHAR gives it; null is the empty string. */
export function formatCell(cell: Cell, type: ColumnType): string {
  if (cell === null) return '';
  switch (type.kind) {
    case 'decimal':
      return formatDecimal(cell as bigint, type.scale);
    case 'date':
      return formatDate(cell as number);
    case 'time':
      return formatTime(cell as bigint);
    case 'timestamp':
      return (
        formatTimestamp(cell as bigint) +
        (type.withTimeZone && !isInfinite(cell as bigint) ? '+00' : '')
      );
    case 'float':
      return type.bits === 32
        ? formatFloat(shortestFloat32(cell as number))
        : formatFloat(cell as number);
    case 'blob':
      return formatBlob(cell as Uint8Array);
    case 'interval':
      return formatInterval(cell as IntervalCell);
    case 'list':
      return `[${(cell as readonly Cell[]).map((item) => formatNested(item, type.of)).join(', ')}]`;
    case 'struct':
      return `{${type.fields.map((field, at) => `'${field.name}': ${formatNested((cell as readonly Cell[])[at] ?? null, field.type)}`).join(', ')}}`;
    case 'map':
      return `{${(cell as readonly (readonly Cell[])[]).map(([key = null, value = null]) => `${formatNested(key, type.key)}=${formatNested(value, type.value)}`).join(', ')}}`;
    case 'boolean':
    case 'integer':
    case 'text':
    case 'unknown':
      return String(cell);
  }
}

/** A number for charts and bars, where the last digits do not matter; null when the cell is no number. */
export function cellToNumber(cell: Cell, type: ColumnType): number | null {
  if (cell === null) return null;
  if (type.kind === 'decimal') return Number(formatDecimal(cell as bigint, type.scale));
  if (type.kind === 'timestamp' || type.kind === 'time') return Number(cell as bigint) / 1000;
  if (type.kind === 'date') return (cell as number) * MS_PER_DAY;
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'bigint') return Number(cell);
  if (typeof cell === 'boolean') return cell ? 1 : 0;
  return null;
}

/** `unscaled` × 10^-scale in plain digits: (-5n, 2) → "-0.05". */
export function formatDecimal(unscaled: bigint, scale: number): string {
  const sign = unscaled < 0n ? '-' : '';
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, '0');
  if (scale === 0) return sign + digits;
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** ISO date of a count of days since 1970-01-01, whose ends stand for infinity. */
export function formatDate(days: number): string {
  if (Math.abs(days) === INFINITE_DAYS) return days > 0 ? 'infinity' : '-infinity';
  const date = new Date(days * MS_PER_DAY);
  const year = date.getUTCFullYear();
  const month = String(date.getUTCMonth() + 1).padStart(2, '0');
  const day = String(date.getUTCDate()).padStart(2, '0');
  if (year <= 0) return `${String(1 - year).padStart(4, '0')}-${month}-${day} (BC)`;
  return `${String(year).padStart(4, '0')}-${month}-${day}`;
}

/** Days since 1970-01-01 of an ISO date; the inverse of `formatDate` for years 1 to 9999. */
export function parseDate(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / MS_PER_DAY);
}

/** `YYYY-MM-DD HH:MM:SS[.ffffff]` of microseconds since 1970-01-01, trailing zeros of the fraction left out. */
export function formatTimestamp(micros: bigint): string {
  if (isInfinite(micros)) return micros > 0n ? 'infinity' : '-infinity';
  const days = floorDivide(micros, MICROS_PER_DAY);
  return `${formatDate(Number(days))} ${formatTime(micros - days * MICROS_PER_DAY)}`;
}

function isInfinite(micros: bigint): boolean {
  return micros === INFINITE_MICROS || micros === -INFINITE_MICROS;
}

function formatTime(micros: bigint): string {
  const seconds = micros / MICROS_PER_SECOND;
  const fraction = (micros % MICROS_PER_SECOND).toString().padStart(6, '0').replace(/0+$/, '');
  const parts = [seconds / 3600n, (seconds / 60n) % 60n, seconds % 60n];
  const clock = parts.map((part) => part.toString().padStart(2, '0')).join(':');
  return fraction === '' ? clock : `${clock}.${fraction}`;
}

function floorDivide(value: bigint, by: bigint): bigint {
  const quotient = value / by;
  return value % by < 0n ? quotient - 1n : quotient;
}

function formatFloat(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e16)) {
    return value.toExponential().replace(/e([+-])(\d)$/, 'e$10$2');
  }
  return Number.isInteger(value) ? `${Object.is(value, -0) ? '-0' : value}.0` : String(value);
}

/** The shortest decimal that is the same 32-bit float: 0.1, where the double that carries it is 0.10000000149011612. */
function shortestFloat32(value: number): number {
  for (let digits = 1; digits < 9; digits += 1) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return value;
}

function formatBlob(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) =>
    byte >= 32 && byte < 127 && byte !== 92
      ? String.fromCharCode(byte)
      : `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('');
}

function formatInterval({ months, days, micros }: IntervalCell): string {
  const parts: string[] = [];
  const years = Math.trunc(months / 12);
  const rest = months % 12;
  if (years !== 0) parts.push(`${years} year${Math.abs(years) === 1 ? '' : 's'}`);
  if (rest !== 0) parts.push(`${rest} month${Math.abs(rest) === 1 ? '' : 's'}`);
  if (days !== 0) parts.push(`${days} day${Math.abs(days) === 1 ? '' : 's'}`);
  if (micros !== 0n) parts.push(micros < 0n ? `-${formatTime(-micros)}` : formatTime(micros));
  return parts.length === 0 ? '00:00:00' : parts.join(' ');
}

function formatNested(cell: Cell, type: ColumnType): string {
  return cell === null ? 'NULL' : formatCell(cell, type);
}
