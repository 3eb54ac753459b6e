import { PythonError, typeError, valueError } from '../errors';
import { numberToFloat } from '../numbers/convert';
import { asInteger } from '../numeric';
import { toText } from '../repr';
import { asText } from '../strObject';
import { sliceText } from '../text/codePoints';
import { padText } from '../text/padding';
import { typeName } from '../typeName';
import { PyObject, type Value } from '../value';
import { floatDigits } from './floatDigits';
import { layoutNumber, signText } from './layout';
import { type FormatSpec, parseFormatSpec, unknownCode } from './spec';

const RADIX: Readonly<Record<string, number>> = { b: 2, o: 8, x: 16, X: 16, d: 10, n: 10, '': 10 };

/** Python's `format(value, spec)`: what `{:spec}` gives. */
export function formatValue(value: Value, spec: string): string {
  const text = asText(value);
  if (text !== undefined)
    return spec === '' ? text : formatString(text, parseFormatSpec(spec, value));
  if (value instanceof PyObject) {
    const formatted = value.special?.('__format__', spec);
    if (typeof formatted === 'string') return formatted;
  }
  if (spec === '') return toText(value);
  if (typeof value === 'number') return formatFloat(value, parseFormatSpec(spec, value), value);
  const integer = asInteger(value);
  if (integer !== undefined) return formatInteger(integer, parseFormatSpec(spec, value), value);
  throw typeError(`unsupported format string passed to ${typeName(value)}.__format__`);
}

function formatString(text: string, spec: FormatSpec): string {
  if (spec.type !== '' && spec.type !== 's') throw unknownCode(spec.type, text);
  if (spec.grouping !== null) throw valueError(`Cannot specify '${spec.grouping}' with 's'.`);
  if (spec.sign !== null) throw valueError('Sign not allowed in string format specifier');
  if (spec.positiveZero) {
    throw valueError('Negative zero coercion (z) not allowed in string format specifier');
  }
  if (spec.alternate) {
    throw valueError('Alternate form (#) not allowed in string format specifier');
  }
  if (spec.align === '=' && spec.fill !== '0') {
    throw valueError("'=' alignment not allowed in string format specifier");
  }
  const kept = spec.precision === null ? text : sliceText(text, 0, spec.precision);
  return padText(kept, spec.width, spec.fill, spec.align === '=' ? '<' : (spec.align ?? '<'));
}

function formatInteger(value: bigint, spec: FormatSpec, original: Value): string {
  if (spec.type !== '' && 'eEfFgG%'.includes(spec.type)) {
    return formatFloat(numberToFloat(value), spec, original);
  }
  const radix = RADIX[spec.type];
  if (radix === undefined && spec.type !== 'c') throw unknownCode(spec.type, original);
  if (spec.precision !== null) {
    throw valueError('Precision not allowed in integer format specifier');
  }
  if (spec.positiveZero) {
    throw valueError('Negative zero coercion (z) not allowed in integer format specifier');
  }
  if (radix === undefined) {
    checkCharacterSpec(spec);
    return layoutNumber({ sign: '', prefix: '', whole: codePointText(value), rest: '' }, spec);
  }
  const digits = (value < 0n ? -value : value).toString(radix);
  return layoutNumber(
    {
      sign: signText(value < 0n, spec),
      prefix: spec.alternate && radix !== 10 ? `0${spec.type}` : '',
      whole: spec.type === 'X' ? digits.toUpperCase() : digits,
      rest: '',
    },
    spec,
  );
}

function checkCharacterSpec({ sign, alternate }: FormatSpec): void {
  const refused = sign === null ? (alternate ? 'Alternate form (#)' : null) : 'Sign';
  if (refused !== null) {
    throw valueError(`${refused} not allowed with integer format specifier 'c'`);
  }
}

function formatFloat(value: number, spec: FormatSpec, original: Value): string {
  if (spec.type !== '' && !'eEfFgGn%'.includes(spec.type)) throw unknownCode(spec.type, original);
  const digits = floatDigits(value, spec);
  const zero = spec.positiveZero && !/[1-9in]/i.test(digits);
  const negative = !zero && (value < 0 || Object.is(value, -0));
  const [whole = ''] = /^\d*|^inf|^nan/i.exec(digits) ?? [];
  const parts = {
    sign: signText(negative, spec),
    prefix: '',
    whole,
    rest: digits.slice(whole.length),
  };
  return layoutNumber(parts, spec);
}

/** Python's `chr(value)`. */
export function codePointText(value: bigint): string {
  if (value >= 0n && value <= 0x10ffffn) return String.fromCodePoint(Number(value));
  throw new PythonError('OverflowError', '%c arg not in range(0x110000)');
}
