import type { Cell, ColumnType, IntervalCell } from '../../../core/warehouse/rowSet';

const MICROS_PER_DAY = 86_400_000_000n;
const DAYS_PER_MONTH = 30n;

/**
 * The order of two non-null cells of one column, as DuckDB orders them (negative, 0, positive): text by code point,
 * NaN above infinity, a month as 30 days, nested values element by element with null last.
 */
export function compareCells(a: Cell, b: Cell, type: ColumnType): number {
  switch (type.kind) {
    case 'text':
    case 'unknown':
      return compareText(String(a), String(b));
    case 'float':
      return compareFloats(a as number, b as number);
    case 'blob':
      return compareBytes(a as Uint8Array, b as Uint8Array);
    case 'interval':
      return comparePlain(lengthOf(a as IntervalCell), lengthOf(b as IntervalCell));
    case 'list':
      return compareEach(a as readonly Cell[], b as readonly Cell[], () => type.of);
    case 'struct':
      return compareEach(a as readonly Cell[], b as readonly Cell[], (at) => fieldType(type, at));
    case 'map':
      return compareEntries(a, b, type);
    case 'boolean':
    case 'integer':
    case 'decimal':
    case 'date':
    case 'time':
    case 'timestamp':
      return comparePlain(a as number, b as number);
  }
}

/** As `compareCells`, with null after every value. */
export function compareNullable(a: Cell, b: Cell, type: ColumnType): number {
  if (a === null) return b === null ? 0 : 1;
  return b === null ? -1 : compareCells(a, b, type);
}

/**
 * By code point, as the UTF-8 bytes order. JavaScript's `<` orders by UTF-16 unit, which puts the surrogates of rare
 * characters before U+E000–U+FFFF.
 */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (x !== y) return isSurrogate(x) === isSurrogate(y) ? x - y : isSurrogate(x) ? 1 : -1;
  }
  return a.length - b.length;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

function comparePlain<T extends number | bigint | boolean>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareFloats(a: number, b: number): number {
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : 1;
  return Number.isNaN(b) ? -1 : comparePlain(a, b);
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function lengthOf({ months, days, micros }: IntervalCell): bigint {
  return (BigInt(months) * DAYS_PER_MONTH + BigInt(days)) * MICROS_PER_DAY + micros;
}

function compareEach(
  a: readonly Cell[],
  b: readonly Cell[],
  typeAt: (at: number) => ColumnType,
): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const order = compareNullable(a[at] ?? null, b[at] ?? null, typeAt(at));
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareEntries(a: Cell, b: Cell, type: ColumnType & { kind: 'map' }): number {
  const entry: ColumnType = {
    kind: 'struct',
    fields: [
      { name: 'key', type: type.key },
      { name: 'value', type: type.value },
    ],
  };
  return compareEach(a as readonly Cell[], b as readonly Cell[], () => entry);
}

function fieldType(type: ColumnType & { kind: 'struct' }, at: number): ColumnType {
  return type.fields[at]?.type ?? { kind: 'unknown' };
}
