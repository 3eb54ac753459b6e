import { PythonError, valueError } from '../errors';
import { findItem, missingItem } from '../items';
import { floatPart, integerPart } from '../numbers/parts';
import { asInteger } from '../numeric';
import { quoteAscii } from '../quote';
import { toRepr, toText } from '../repr';
import { typeOf } from '../type';
import { typeName } from '../typeName';
import { type CallArguments, PyObject, type Value } from '../value';
import { formatValue } from './formatValue';

/** Where `str.format` finds the arguments of its fields. */
export interface FieldSource {
  readonly positional: readonly Value[];
  named(name: string): Value | undefined;
  /** What is thrown for a number that has no argument, where it is not what `str.format` says. */
  missing?(index: number): PythonError;
}

/** What of `str.format` other formatters do in their own way: a field's `.name` and `[key]`, and its text at the end. */
export interface FieldRules {
  attribute(value: Value, name: string): Value;
  item(value: Value, key: Value): Value;
  text(value: Value, spec: string): string;
}

const PYTHON_RULES: FieldRules = { attribute: takeAttribute, item: takeItem, text: formatValue };

interface Field {
  readonly name: string;
  readonly conversion: string;
  readonly spec: string;
}

const MAX_NESTING = 2;
const STEP = /\.(?<attribute>[^.[]+)|\[(?<index>[^\]]+)\]/y;

/** The arguments of a call as fields name them. */
export function argumentSource({ positional, keyword }: CallArguments): FieldSource {
  return { positional, named: (name) => keyword.get(name) };
}

/** Python's `template.format(...)`, or what a formatter with other rules makes of it. */
export function formatFields(
  template: string,
  source: FieldSource,
  rules: Partial<FieldRules> = {},
): string {
  return new FieldFormatter(source, { ...PYTHON_RULES, ...rules }).format(template, MAX_NESTING);
}

class FieldFormatter {
  private readonly source: FieldSource;
  private readonly rules: FieldRules;
  // Fields count themselves ({} {}) or are counted by the template ({0} {1}), never both.
  private numbering: 'none' | 'automatic' | 'manual' = 'none';
  private next = 0;

  constructor(source: FieldSource, rules: FieldRules) {
    this.source = source;
    this.rules = rules;
  }

  format(template: string, nesting: number): string {
    if (nesting < 0) throw valueError('Max string recursion exceeded');
    let text = '';
    let at = 0;
    while (at < template.length) {
      const brace = template.slice(at).search(/[{}]/);
      if (brace === -1) return text + template.slice(at);
      text += template.slice(at, at + brace);
      at += brace;
      if (template[at + 1] === template[at]) {
        text += template[at];
        at += 2;
      } else {
        const end = findFieldEnd(template, at);
        text += this.formatField(parseField(template.slice(at + 1, end)), nesting);
        at = end + 1;
      }
    }
    return text;
  }

  private formatField(field: Field, nesting: number): string {
    const value = convertValue(this.findValue(field.name), field.conversion);
    return this.rules.text(value, this.format(field.spec, nesting - 1));
  }

  private findValue(name: string): Value {
    const first = /^[^.[]*/.exec(name)?.[0] ?? '';
    let value = this.findArgument(first);
    STEP.lastIndex = first.length;
    while (STEP.lastIndex < name.length) {
      const groups = STEP.exec(name)?.groups;
      if (groups === undefined) throw valueError('Empty attribute in format string');
      const { attribute, index = '' } = groups;
      value =
        attribute === undefined
          ? this.rules.item(value, /^\d+$/.test(index) ? BigInt(index) : index)
          : this.rules.attribute(value, attribute);
    }
    return value;
  }

  private findArgument(name: string): Value {
    if (name !== '' && !/^\d+$/.test(name)) {
      const value = this.source.named(name);
      if (value === undefined) throw new PythonError('KeyError', toRepr(name));
      return value;
    }
    const index = this.countField(name);
    const value = this.source.positional[index];
    if (value !== undefined) return value;
    throw this.source.missing?.(index) ?? missingArgument(index);
  }

  private countField(name: string): number {
    const [mine, theirs] =
      name === ''
        ? (['automatic', 'manual field specification to automatic field numbering'] as const)
        : (['manual', 'automatic field numbering to manual field specification'] as const);
    if (this.numbering !== 'none' && this.numbering !== mine) {
      throw valueError(`cannot switch from ${theirs}`);
    }
    this.numbering = mine;
    if (name !== '') return Number(name);
    this.next += 1;
    return this.next - 1;
  }
}

function missingArgument(index: number): PythonError {
  return new PythonError(
    'IndexError',
    `Replacement index ${index} out of range for positional args tuple`,
  );
}

/** The place of the brace that closes the field opened at `start`. */
function findFieldEnd(template: string, start: number): number {
  if (template[start] === '}') throw valueError("Single '}' encountered in format string");
  let depth = 0;
  for (let at = start; at < template.length; at += 1) {
    if (template[at] === '{') depth += 1;
    if (template[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  throw valueError(
    start === template.length - 1
      ? "Single '{' encountered in format string"
      : "expected '}' before end of string",
  );
}

function parseField(text: string): Field {
  const end = /^(?:\[[^\]]*\]|[^[!:])*/.exec(text)?.[0].length ?? 0;
  const name = text.slice(0, end);
  const rest = text.slice(end);
  if (!rest.startsWith('!')) return { name, conversion: '', spec: rest.slice(1) };
  const after = rest[2];
  if (rest.length < 2) {
    throw valueError('end of string while looking for conversion specifier');
  }
  if (after !== undefined && after !== ':') {
    throw valueError("expected ':' after conversion specifier");
  }
  return { name, conversion: rest[1] ?? '', spec: rest.slice(3) };
}

function takeAttribute(value: Value, name: string): Value {
  const found = findField(value, name);
  if (found !== undefined) return found;
  throw new PythonError('AttributeError', `'${typeName(value)}' object has no attribute '${name}'`);
}

function takeItem(value: Value, key: Value): Value {
  const found = findItem(value, key);
  if (found !== undefined) return found;
  throw missingItem(value, key);
}

/** An attribute as fields reach it; methods, which would print as such, are left out. */
function findField(value: Value, name: string): Value | undefined {
  if (name === '__class__') return typeOf(value);
  if (value instanceof PyObject) return value.getAttribute(name);
  if (typeof value === 'number') return floatPart(value, name);
  const integer = asInteger(value);
  return integer === undefined ? undefined : integerPart(integer, name);
}

function convertValue(value: Value, conversion: string): Value {
  switch (conversion) {
    case '':
      return value;
    case 's':
      return toText(value);
    case 'r':
      return toRepr(value);
    case 'a':
      return typeof value === 'string' ? quoteAscii(value) : toRepr(value);
    default:
      throw valueError(`Unknown conversion specifier ${conversion}`);
  }
}
