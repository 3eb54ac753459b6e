import { PythonError } from '../../python/errors';
import { bindMethod, defineMethods } from '../../python/functions/methods';
import { Late } from '../../python/modules/lateModule';
import { toRepr, toText } from '../../python/repr';
import { PyObject, type Value } from '../../python/value';

/** What the database says of a column's size; null where it says nothing. */
export interface ColumnSizes {
  readonly charSize: Value;
  readonly precision: Value;
  readonly scale: Value;
}

const NO_SIZES: ColumnSizes = { charSize: null, precision: null, scale: null };

const STRUCTS = new Late(() => import('./structFields'));

/** dbt's Column: a name and DuckDB's spelling of its type, such as `DECIMAL(12,2)`. */
export class ColumnObject extends PyObject {
  readonly typeName = 'DuckDBColumn';
  override readonly moduleName = 'dbt.adapters.duckdb.column';
  readonly name: string;
  /** The type as DuckDB writes it, precision included. */
  readonly dtype: string;
  readonly sizes: ColumnSizes;

  constructor(name: string, dtype: string, sizes = NO_SIZES) {
    super();
    this.name = name;
    this.dtype = dtype;
    this.sizes = sizes;
  }

  get isStruct(): boolean {
    return /^struct/i.test(this.dtype);
  }

  private fields(): Value[] {
    return this.isStruct ? STRUCTS.now.structFields(this.dtype).map(columnOf) : [];
  }

  /** dbt-duckdb's `flatten`: the fields of a struct by their paths, any other column alone. */
  flatten(): Value[] {
    return this.isStruct
      ? STRUCTS.now.flattenStruct([this.name, this.dtype]).map(columnOf)
      : [this];
  }

  /** The type for DDL: texts get a size, whatever DuckDB calls them. */
  get dataType(): Value {
    const { charSize, precision, scale } = this.sizes;
    if (isOf(TEXT, this)) return stringType(charSize ?? DEFAULT_TEXT_SIZE);
    return isOf(NUMERIC, this) ? numericType(this.dtype, precision, scale) : this.dtype;
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
        return this.dtype;
      case 'char_size':
        return this.sizes.charSize;
      case 'numeric_precision':
        return this.sizes.precision;
      case 'numeric_scale':
        return this.sizes.scale;
      case 'fields':
        return this.fields();
      default:
        return bindMethod(METHODS, this, name);
    }
  }

  override equals(other: Value): boolean {
    return other instanceof ColumnObject && other.toRepr() === this.toRepr();
  }

  override toRepr(): string {
    const { charSize, precision, scale } = this.sizes;
    const fields: readonly (readonly [string, Value])[] = [
      ['column', this.name],
      ['dtype', this.dtype],
      ['char_size', charSize],
      ['numeric_precision', precision],
      ['numeric_scale', scale],
      ['fields', this.fields()],
    ];
    return `DuckDBColumn(${fields.map(([name, value]) => `${name}=${toRepr(value)}`).join(', ')})`;
  }
}

function columnOf([name, dtype]: readonly [string, string]): ColumnObject {
  return new ColumnObject(name, dtype);
}

const DEFAULT_TEXT_SIZE = 256n;

/** The types that dbt knows by their bare names: one with a precision is of no kind. */
const TEXT = new Set(['text', 'character varying', 'character', 'varchar']);
const NUMERIC = new Set(['numeric', 'decimal']);
const INTEGER = new Set(
  'tinyint smallint integer bigint hugeint utinyint usmallint uinteger ubigint int1 int2 int4 int8 int short long signed'.split(
    ' ',
  ),
);
const FLOAT = new Set(['real', 'float', 'float4', 'float8', 'double']);

function isOf(kind: ReadonlySet<string>, { dtype }: ColumnObject): boolean {
  return kind.has(dtype.toLowerCase());
}

const METHODS = defineMethods<ColumnObject>('DuckDBColumn', {
  'is_struct()': ({ isStruct }) => isStruct,
  'flatten()': (self) => self.flatten(),
  'is_string()': (self) => isOf(TEXT, self),
  'is_numeric()': (self) => isOf(NUMERIC, self),
  'is_integer()': (self) => isOf(INTEGER, self),
  'is_float()': (self) => isOf(FLOAT, self),
  'is_number()': (self) => [NUMERIC, INTEGER, FLOAT].some((kind) => isOf(kind, self)),
  'string_size()': (self) => {
    if (isOf(TEXT, self)) return self.sizes.charSize ?? DEFAULT_TEXT_SIZE;
    throw new PythonError('DbtRuntimeError', 'Called string_size() on non-string field!');
  },
  'can_expand_to(other_column)': (self, other) =>
    other instanceof ColumnObject &&
    isOf(TEXT, self) &&
    isOf(TEXT, other) &&
    sizeOf(other) > sizeOf(self),
  'literal(value)': (self, value) => `${toText(value)}::${toText(self.dataType)}`,
  'string_type(size)': (_, size) => stringType(size),
  'numeric_type(dtype, precision, scale)': (_, dtype, precision, scale) =>
    numericType(dtype, precision, scale),
});

function sizeOf({ sizes }: ColumnObject): number {
  return Number(sizes.charSize ?? DEFAULT_TEXT_SIZE);
}

/** The type of a text of at most `size` characters. */
export function stringType(size: Value): string {
  return `character varying(${toText(size)})`;
}

/** A type with its precision and scale, where both are known. */
export function numericType(dtype: Value, precision: Value, scale: Value): Value {
  if (precision === null || scale === null) return dtype;
  return `${toText(dtype)}(${toText(precision)},${toText(scale)})`;
}

/** dbt's one synonym: `string` is `TEXT`. */
export function translateType(type: string): string {
  return type.toLowerCase() === 'string' ? 'TEXT' : type;
}
