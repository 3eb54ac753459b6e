import {
  DuckDBArrayType,
  DuckDBArrayValue,
  DuckDBBlobValue,
  DuckDBDateValue,
  DuckDBDecimalType,
  DuckDBDecimalValue,
  DuckDBIntervalValue,
  DuckDBListType,
  DuckDBListValue,
  DuckDBMapType,
  DuckDBMapValue,
  DuckDBStructType,
  DuckDBStructValue,
  DuckDBTimestampMillisecondsValue,
  DuckDBTimestampNanosecondsValue,
  DuckDBTimestampSecondsValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  DuckDBTimeValue,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValue,
} from '@duckdb/node-api';
import type { Cell, Column, ColumnType } from '../../core/warehouse/rowSet';

/** The column of a native result. */
export function columnOf(name: string, type: DuckDBType): Column {
  return { name, type: columnTypeOf(type), typeName: type.toString() };
}

const SIMPLE: Partial<Record<DuckDBTypeId, ColumnType>> = {
  [DuckDBTypeId.BOOLEAN]: { kind: 'boolean' },
  [DuckDBTypeId.TINYINT]: { kind: 'integer', bits: 8, signed: true },
  [DuckDBTypeId.SMALLINT]: { kind: 'integer', bits: 16, signed: true },
  [DuckDBTypeId.INTEGER]: { kind: 'integer', bits: 32, signed: true },
  [DuckDBTypeId.BIGINT]: { kind: 'integer', bits: 64, signed: true },
  [DuckDBTypeId.HUGEINT]: { kind: 'integer', bits: 128, signed: true },
  [DuckDBTypeId.UTINYINT]: { kind: 'integer', bits: 8, signed: false },
  [DuckDBTypeId.USMALLINT]: { kind: 'integer', bits: 16, signed: false },
  [DuckDBTypeId.UINTEGER]: { kind: 'integer', bits: 32, signed: false },
  [DuckDBTypeId.UBIGINT]: { kind: 'integer', bits: 64, signed: false },
  [DuckDBTypeId.UHUGEINT]: { kind: 'integer', bits: 128, signed: false },
  [DuckDBTypeId.FLOAT]: { kind: 'float', bits: 32 },
  [DuckDBTypeId.DOUBLE]: { kind: 'float', bits: 64 },
  [DuckDBTypeId.VARCHAR]: { kind: 'text' },
  [DuckDBTypeId.ENUM]: { kind: 'text' },
  [DuckDBTypeId.UUID]: { kind: 'text' },
  [DuckDBTypeId.BLOB]: { kind: 'blob' },
  [DuckDBTypeId.DATE]: { kind: 'date' },
  [DuckDBTypeId.TIME]: { kind: 'time' },
  [DuckDBTypeId.TIMESTAMP]: { kind: 'timestamp', withTimeZone: false },
  [DuckDBTypeId.TIMESTAMP_S]: { kind: 'timestamp', withTimeZone: false },
  [DuckDBTypeId.TIMESTAMP_MS]: { kind: 'timestamp', withTimeZone: false },
  [DuckDBTypeId.TIMESTAMP_NS]: { kind: 'timestamp', withTimeZone: false },
  [DuckDBTypeId.TIMESTAMP_TZ]: { kind: 'timestamp', withTimeZone: true },
  [DuckDBTypeId.INTERVAL]: { kind: 'interval' },
  [DuckDBTypeId.SQLNULL]: { kind: 'integer', bits: 32, signed: true },
};

function columnTypeOf(type: DuckDBType): ColumnType {
  if (type instanceof DuckDBDecimalType) {
    return { kind: 'decimal', precision: type.width, scale: type.scale };
  }
  if (type instanceof DuckDBListType || type instanceof DuckDBArrayType) {
    return { kind: 'list', of: columnTypeOf(type.valueType) };
  }
  if (type instanceof DuckDBStructType) {
    const fields = type.entryNames.map((name, at) => {
      const entry = type.entryTypes[at];
      return { name, type: entry ? columnTypeOf(entry) : ({ kind: 'unknown' } as const) };
    });
    return { kind: 'struct', fields };
  }
  if (type instanceof DuckDBMapType) {
    return { kind: 'map', key: columnTypeOf(type.keyType), value: columnTypeOf(type.valueType) };
  }
  return SIMPLE[type.typeId] ?? { kind: 'unknown' };
}

/** The exact cell of a native value. */
export function cellOfNative(value: DuckDBValue): Cell {
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof DuckDBDecimalValue) return value.value;
  if (value instanceof DuckDBDateValue) return value.days;
  if (value instanceof DuckDBBlobValue) return value.bytes;
  if (value instanceof DuckDBIntervalValue) {
    return { months: value.months, days: value.days, micros: value.micros };
  }
  return microsOf(value) ?? nestedCell(value) ?? String(value);
}

function microsOf(value: object): bigint | undefined {
  if (
    value instanceof DuckDBTimestampValue ||
    value instanceof DuckDBTimestampTZValue ||
    value instanceof DuckDBTimeValue
  ) {
    return value.micros;
  }
  if (value instanceof DuckDBTimestampSecondsValue) return value.seconds * 1_000_000n;
  if (value instanceof DuckDBTimestampMillisecondsValue) return value.millis * 1_000n;
  if (value instanceof DuckDBTimestampNanosecondsValue) return value.nanos / 1_000n;
  return undefined;
}

function nestedCell(value: object): Cell | undefined {
  if (value instanceof DuckDBListValue || value instanceof DuckDBArrayValue) {
    return value.items.map(cellOfNative);
  }
  if (value instanceof DuckDBStructValue) return Object.values(value.entries).map(cellOfNative);
  if (value instanceof DuckDBMapValue) {
    return value.entries.map(({ key, value: item }) => [cellOfNative(key), cellOfNative(item)]);
  }
  return undefined;
}
