import { Dict } from '../dict';
import { PythonError, typeError, valueError } from '../errors';
import { findItem, missingItem } from '../items';
import { convertObject, numberToFloat, toInteger } from '../numbers/convert';
import { asInteger, asNumber } from '../numeric';
import { quoteAscii } from '../quote';
import { toRepr, toText } from '../repr';
import { asText } from '../strObject';
import { sliceText } from '../text/codePoints';
import { padText } from '../text/padding';
import { Tuple } from '../tuple';
import { typeName } from '../typeName';
import { PyObject, type Value } from '../value';
import { floatDigits } from './floatDigits';
import { codePointText } from './formatValue';
import { layoutNumber, signText } from './layout';
import type { FormatSpec } from './spec';

const DIRECTIVE =
  /(?:\((?<key>(?:[^()]|\([^()]*\))*)\))?(?<flags>[-+ #0]*)(?<width>\*|\d*)(?:\.(?<precision>\*|\d*))?[hlL]?(?<type>.)/suy;

interface Directive {
  readonly key: string | undefined;
  readonly flags: string;
  readonly width: string;
  readonly precision: string | undefined;
  readonly type: string;
  /** Where the type letter stands. */
  readonly at: number;
}

/** The arguments of one `%` operation, taken one after the other. */
class Arguments {
  private readonly whole: Value;
  private rest: readonly Value[];
  private taken = 0;
  private readonly isMapping: boolean;

  constructor(whole: Value) {
    this.whole = whole;
    this.rest = whole instanceof Tuple ? whole.items : [whole];
    this.isMapping = hasItems(whole);
  }

  take(): Value {
    const value = this.rest[this.taken];
    if (value === undefined) throw typeError('not enough arguments for format string');
    this.taken += 1;
    return value;
  }

  /** Python asks for a mapping before it looks for the end of a key. */
  requireMapping(): void {
    if (!this.isMapping) throw typeError('format requires a mapping');
  }

  /** Makes the item under a key the next argument, and the only one. */
  select(key: string): void {
    const item = findItem(this.whole, key);
    if (item === undefined) throw missingItem(this.whole, key);
    this.rest = [item];
    this.taken = 0;
  }

  finish(): void {
    if (this.rest.length > this.taken && !this.isMapping) {
      throw typeError('not all arguments converted during string formatting');
    }
  }
}

/** Python's `template % argument`. */
export function formatPercent(template: string, argument: Value): string {
  const values = new Arguments(argument);
  let text = '';
  let from = 0;
  for (let at = template.indexOf('%'); at !== -1; at = template.indexOf('%', from)) {
    text += template.slice(from, at);
    if (template[at + 1] === '%') {
      text += '%';
      from = at + 2;
    } else {
      if (template[at + 1] === '(') values.requireMapping();
      const directive = readDirective(template, at + 1);
      text += formatDirective(directive, values);
      from = directive.at + directive.type.length;
    }
  }
  values.finish();
  return text + template.slice(from);
}

function hasItems(value: Value): boolean {
  if (value instanceof Tuple || asText(value) !== undefined) return false;
  if (Array.isArray(value) || value instanceof Dict) return true;
  return value instanceof PyObject && value.getItem !== PyObject.prototype.getItem;
}

function readDirective(template: string, start: number): Directive {
  DIRECTIVE.lastIndex = start;
  const groups = DIRECTIVE.exec(template)?.groups;
  if (groups === undefined) {
    const unclosed = template[start] === '(';
    throw valueError(unclosed ? 'incomplete format key' : 'incomplete format');
  }
  const { key, flags = '', width = '', precision, type = '' } = groups;
  return { key, flags, width, precision, type, at: DIRECTIVE.lastIndex - type.length };
}

function formatDirective(directive: Directive, values: Arguments): string {
  if (directive.key !== undefined) values.select(directive.key);
  const { flags, type } = directive;
  const given = readNumber(directive.width, values, 2n ** 63n - 1n, 'ssize_t');
  const left = flags.includes('-') || given < 0;
  const precision =
    directive.precision === undefined
      ? null
      : Math.max(0, readNumber(directive.precision, values, 2n ** 31n - 1n, 'int'));
  const zero = flags.includes('0') && !left;
  return formatArgument(directive, values.take(), {
    fill: zero ? '0' : ' ',
    align: left ? '<' : zero ? '=' : '>',
    sign: flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : null,
    positiveZero: false,
    alternate: flags.includes('#'),
    width: Math.abs(given),
    grouping: null,
    precision,
    type,
  });
}

function readNumber(text: string, values: Arguments, most: bigint, type: string): number {
  if (text !== '*') return Number(text);
  const integer = asInteger(values.take());
  if (integer === undefined) throw typeError('* wants int');
  if (integer > most || -integer > most + 1n) {
    throw new PythonError('OverflowError', `Python int too large to convert to C ${type}`);
  }
  return Number(integer);
}

function formatArgument(directive: Directive, value: Value, spec: FormatSpec): string {
  switch (directive.type) {
    case 's':
      return fitText(toText(value), spec);
    case 'r':
      return fitText(toRepr(value), spec);
    case 'a':
      return fitText(quoteAsciiRepr(value), spec);
    case 'c':
      return fitText(characterText(value), { ...spec, precision: null });
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X':
      return formatIntegerArgument(value, spec);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
      return formatFloatArgument(value, spec);
    default:
      throw unsupportedCharacter(directive);
  }
}

function unsupportedCharacter({ type, at }: Directive): Error {
  const code = (type.codePointAt(0) ?? 0).toString(16);
  return valueError(`unsupported format character '${type}' (0x${code}) at index ${at}`);
}

function fitText(text: string, { precision, width, align }: FormatSpec): string {
  const kept = precision === null ? text : sliceText(text, 0, precision);
  return padText(kept, width, ' ', align === '<' ? '<' : '>');
}

function quoteAsciiRepr(value: Value): string {
  return typeof value === 'string' ? quoteAscii(value) : toRepr(value);
}

function characterText(value: Value): string {
  const integer = asInteger(value);
  if (integer !== undefined) return codePointText(integer);
  const text = asText(value);
  if (text !== undefined && Array.from(text).length === 1) return text;
  throw typeError('%c requires int or char');
}

function formatIntegerArgument(value: Value, spec: FormatSpec): string {
  const { type, precision, alternate } = spec;
  const integer = toIntegerArgument(value, type);
  const radix = type === 'o' ? 8 : type.toLowerCase() === 'x' ? 16 : 10;
  const digits = (integer < 0n ? -integer : integer).toString(radix).padStart(precision ?? 0, '0');
  return layoutNumber(
    {
      sign: signText(integer < 0n, spec),
      prefix: alternate && radix !== 10 ? `0${type}` : '',
      whole: type === 'X' ? digits.toUpperCase() : digits,
      rest: '',
    },
    spec,
  );
}

function toIntegerArgument(value: Value, type: string): bigint {
  const integer = asInteger(value);
  if (integer !== undefined) return integer;
  const decimal = 'diu'.includes(type);
  if (decimal && (typeof value === 'number' || convertObject(value, '__int__') !== undefined)) {
    return toInteger(value);
  }
  const wanted = decimal ? 'a real number' : 'an integer';
  throw typeError(`%${type} format: ${wanted} is required, not ${typeName(value)}`);
}

function formatFloatArgument(value: Value, spec: FormatSpec): string {
  const number = asNumber(value) ?? convertObject(value, '__float__');
  if (typeof number !== 'number' && typeof number !== 'bigint') {
    throw typeError(`must be real number, not ${typeName(value)}`);
  }
  const float = numberToFloat(number);
  const digits = floatDigits(float, spec);
  const sign = signText(float < 0 || Object.is(float, -0), spec);
  return layoutNumber({ sign, prefix: '', whole: digits, rest: '' }, spec);
}
