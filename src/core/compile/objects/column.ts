import { bindMethod, defineMethods } from '../../python/functions/methods';
import { toText } from '../../python/repr';
import { PyObject, type Value } from '../../python/value';

/** dbt's Column: a name and DuckDB's spelling of its type, such as `DECIMAL(12,2)`. */
export class ColumnObject extends PyObject {
  readonly typeName = 'DuckDBColumn';
  readonly name: string;
  /** The type as DuckDB writes it, precision included. */
  readonly dataType: string;

  constructor(name: string, dataType: string) {
    super();
    this.name = name;
    this.dataType = dataType;
  }

  override getAttribute(name: string): Value | undefined {
    switch (name) {
      case 'name':
      case 'column':
        return this.name;
      case 'quoted':
        return `"${this.name}"`;
      case 'data_type':
        return this.dataType;
      case 'dtype':
        return this.dataType.replace(/\(.*\)$/, '');
      case 'char_size':
        return null;
      case 'numeric_precision':
        return decimalPart(this.dataType, 1);
      case 'numeric_scale':
        return decimalPart(this.dataType, 2);
      default:
        return bindMethod(METHODS, this, name);
    }
  }

  override equals(other: Value): boolean {
    return (
      other instanceof ColumnObject && other.name === this.name && other.dataType === this.dataType
    );
  }

  override toRepr(): string {
    return `<DuckDBColumn ${this.name} (${this.dataType})>`;
  }
}

const TEXT = /^(?:text|varchar|character varying|string|char|bpchar)/i;
const NUMERIC = /^(?:numeric|decimal)/i;
const INTEGER = /^u?(?:tinyint|smallint|integer|int|bigint|hugeint|int\d+)$/i;
const FLOAT = /^(?:real|float\d*|double(?: precision)?)$/i;

const METHODS = defineMethods<ColumnObject>('DuckDBColumn', {
  'is_string()': (self) => TEXT.test(self.dataType),
  'is_numeric()': (self) => NUMERIC.test(self.dataType),
  'is_integer()': (self) => INTEGER.test(self.dataType),
  'is_float()': (self) => FLOAT.test(self.dataType),
  'is_number()': (self) => [NUMERIC, INTEGER, FLOAT].some((kind) => kind.test(self.dataType)),
  'string_size()': () => 256n,
  'can_expand_to(other_column)': () => false,
  'literal(value)': (self, value) => `${toText(value)}::${self.dataType}`,
  'string_type(size)': (_, size) => stringType(size),
  'numeric_type(dtype, precision, scale)': (_, dtype, precision, scale) =>
    numericType(dtype, precision, scale),
});

/** The type of a text of at most `size` characters. */
export function stringType(size: Value): string {
  return `character varying(${toText(size)})`;
}

/** A type with its precision and scale, where both are known. */
export function numericType(dtype: Value, precision: Value, scale: Value): Value {
  if (precision === null || scale === null) return dtype;
  return `${toText(dtype)}(${toText(precision)},${toText(scale)})`;
}

function decimalPart(dataType: string, part: 1 | 2): Value {
  const digits = /\((\d+)\s*,\s*(\d+)\)/.exec(dataType)?.[part];
  return digits === undefined ? null : BigInt(digits);
}
