import { Dict } from '../dict';
import { typeError, valueError } from '../errors';
import { floatText } from '../numbers/floatText';
import { integerText } from '../numbers/integerText';
import { compareForSort } from '../ordering';
import { asText } from '../strObject';
import { sequenceItems } from '../tuple';
import { typeName } from '../typeName';
import type { Value } from '../value';
import { spendWork } from '../work';

export interface DumpOptions {
  readonly sortKeys?: boolean;
  /** Spaces of one level, or the text of one; null for one line. */
  readonly indent?: number | string | null;
  /** Between items, and between a key and its value. */
  readonly separators?: readonly [string, string];
  /** Characters outside ASCII are written as escapes unless this is false. */
  readonly ensureAscii?: boolean;
  /** What to write instead of a value that JSON does not have; without it that is a TypeError. */
  readonly convert?: (value: Value) => Value;
}

/** Python's `json.dumps(value)`. */
export function dumpJson(value: Value, options: DumpOptions = {}): string {
  return new JsonWriter(options).write(value, 0);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\f': '\\f',
  '\b': '\\b',
};
const UNITS_A_VALUE = 30;
const CONTROL = '\\x00-\\x1f';
const SPECIAL = new RegExp(`["\\\\${CONTROL}]`, 'g');
const SPECIAL_OR_WIDE = /["\\]|[^\x20-\x7e]/g;

class JsonWriter {
  private readonly options: DumpOptions;
  private readonly indent: string | null;
  private readonly itemSeparator: string;
  private readonly keySeparator: string;
  private readonly open = new Set<Value>();

  constructor(options: DumpOptions) {
    this.options = options;
    const { indent = null } = options;
    this.indent = typeof indent === 'number' ? ' '.repeat(Math.max(0, indent)) : indent;
    const [item, key] = options.separators ?? [this.indent === null ? ', ' : ',', ': '];
    this.itemSeparator = item;
    this.keySeparator = key;
  }

  write(value: Value, level: number): string {
    spendWork(UNITS_A_VALUE);
    const text = asText(value);
    if (text !== undefined) return this.quote(text);
    if (value === null || typeof value !== 'object') return scalarText(value);
    const items = sequenceItems(value);
    if (items === undefined && !(value instanceof Dict)) return this.writeOther(value, level);
    if (this.open.has(value)) throw valueError('Circular reference detected');
    this.open.add(value);
    const written =
      value instanceof Dict ? this.writeDict(value, level) : this.writeItems(items ?? [], level);
    this.open.delete(value);
    return written;
  }

  private writeOther(value: Value, level: number): string {
    if (this.options.convert !== undefined) return this.write(this.options.convert(value), level);
    throw typeError(
      `Object of type ${typeName(value).replace(/.*\./, '')} is not JSON serializable`,
    );
  }

  private writeItems(items: readonly Value[], level: number): string {
    return this.wrap(
      '[',
      items.map((item) => this.write(item, level + 1)),
      ']',
      level,
    );
  }

  private writeDict(dict: Dict, level: number): string {
    const entries = Array.from(dict.entries());
    if (this.options.sortKeys === true) entries.sort(([a], [b]) => compareForSort(a, b));
    const members = entries.map(
      ([key, item]) => this.quote(keyText(key)) + this.keySeparator + this.write(item, level + 1),
    );
    return this.wrap('{', members, '}', level);
  }

  private wrap(open: string, items: readonly string[], close: string, level: number): string {
    if (items.length === 0) return open + close;
    if (this.indent === null) return open + items.join(this.itemSeparator) + close;
    const line = `\n${this.indent.repeat(level + 1)}`;
    const body = items.join(this.itemSeparator + line);
    return `${open}${line}${body}\n${this.indent.repeat(level)}${close}`;
  }

  private quote(text: string): string {
    spendWork(text.length);
    const pattern = this.options.ensureAscii === false ? SPECIAL : SPECIAL_OR_WIDE;
    return `"${text.replace(pattern, escapeUnit)}"`;
  }
}

function escapeUnit(unit: string): string {
  return ESCAPES[unit] ?? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function scalarText(value: null | boolean | bigint | number | string): string {
  if (value === null) return 'null';
  if (typeof value === 'bigint') return integerText(value);
  if (typeof value !== 'number') return String(value);
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value < 0 ? '-Infinity' : 'Infinity';
  return floatText(value);
}

function keyText(key: Value): string {
  const text = asText(key);
  if (text !== undefined) return text;
  if (key === null || typeof key !== 'object') return scalarText(key);
  throw typeError(`keys must be str, int, float, bool or None, not ${typeName(key)}`);
}
