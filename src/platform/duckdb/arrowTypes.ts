import { type DataType, type Decimal, type Field, Type } from 'apache-arrow';
import type { Column, ColumnType } from '../../core/warehouse/rowSet';

/** The column of an Arrow field that DuckDB made. HUGEINT arrives as a 38-digit decimal without a fraction. */
export function columnOf(field: Field): Column {
  const type = columnTypeOf(field.type);
  return { name: field.name, type, typeName: typeNameOf(type) };
}

/** The cell type of an Arrow type, with the meanings of `ColumnType`. */
function columnTypeOf(type: DataType): ColumnType {
  switch (type.typeId) {
    case Type.Bool:
      return { kind: 'boolean' };
    case Type.Int: {
      const { bitWidth, isSigned } = type as unknown as {
        bitWidth: 8 | 16 | 32 | 64;
        isSigned: boolean;
      };
      return { kind: 'integer', bits: bitWidth, signed: isSigned };
    }
    case Type.Decimal:
      return decimalType(type as Decimal);
    case Type.Float:
      return {
        kind: 'float',
        bits: (type as unknown as { precision: number }).precision === 1 ? 32 : 64,
      };
    case Type.Utf8:
    case Type.LargeUtf8:
    case Type.Dictionary:
      return { kind: 'text' };
    case Type.Binary:
    case Type.LargeBinary:
    case Type.FixedSizeBinary:
      return { kind: 'blob' };
    case Type.Date:
      return { kind: 'date' };
    case Type.Time:
      return { kind: 'time' };
    case Type.Timestamp: {
      const { timezone } = type as unknown as { timezone?: string | null };
      return { kind: 'timestamp', withTimeZone: Boolean(timezone) };
    }
    case Type.Interval:
      return { kind: 'interval' };
    default:
      return nestedTypeOf(type);
  }
}

function decimalType({ precision, scale }: Decimal): ColumnType {
  if (precision === 38 && scale === 0) return { kind: 'integer', bits: 128, signed: true };
  return { kind: 'decimal', precision, scale };
}

function nestedTypeOf(type: DataType): ColumnType {
  const fields = (type.children ?? []) as Field[];
  const only = fields[0];
  switch (type.typeId) {
    case Type.List:
    case Type.FixedSizeList:
      return { kind: 'list', of: only ? columnTypeOf(only.type) : { kind: 'unknown' } };
    case Type.Struct:
      return {
        kind: 'struct',
        fields: fields.map(({ name, type }) => ({ name, type: columnTypeOf(type) })),
      };
    case Type.Map: {
      const [key, value] = (only?.type.children ?? []) as Field[];
      if (!key || !value) return { kind: 'unknown' };
      return { kind: 'map', key: columnTypeOf(key.type), value: columnTypeOf(value.type) };
    }
    default:
      return { kind: 'unknown' };
  }
}

const INTEGER_NAMES = { 8: 'TINYINT', 16: 'SMALLINT', 32: 'INTEGER', 64: 'BIGINT', 128: 'HUGEINT' };

/** DuckDB's spelling of a type. */
function typeNameOf(type: ColumnType): string {
  switch (type.kind) {
    case 'boolean':
      return 'BOOLEAN';
    case 'integer':
      return (type.signed ? '' : 'U') + INTEGER_NAMES[type.bits];
    case 'decimal':
      return `DECIMAL(${type.precision},${type.scale})`;
    case 'float':
      return type.bits === 32 ? 'FLOAT' : 'DOUBLE';
    case 'text':
      return 'VARCHAR';
    case 'timestamp':
      return type.withTimeZone ? 'TIMESTAMP WITH TIME ZONE' : 'TIMESTAMP';
    case 'list':
      return `${typeNameOf(type.of)}[]`;
    case 'struct':
      return `STRUCT(${type.fields.map(({ name, type: of }) => `"${name}" ${typeNameOf(of)}`).join(', ')})`;
    case 'map':
      return `MAP(${typeNameOf(type.key)}, ${typeNameOf(type.value)})`;
    case 'blob':
    case 'date':
    case 'time':
    case 'interval':
    case 'unknown':
      return type.kind.toUpperCase();
  }
}
