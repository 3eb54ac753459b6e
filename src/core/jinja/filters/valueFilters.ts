import { requireCount } from '../../python/arguments';
import { PythonError, typeError } from '../../python/errors';
import { dumpJson } from '../../python/json/dump';
import { convertObject, toFloat, toInteger } from '../../python/numbers/convert';
import { truncateFloat } from '../../python/numbers/round';
import { roundNumber } from '../../python/numbers/roundNumber';
import { asInteger, asNumber } from '../../python/numeric';
import { computeBinary } from '../../python/operators';
import { toText } from '../../python/repr';
import { asText } from '../../python/strObject';
import { isTrue } from '../../python/truth';
import { typeName } from '../../python/typeName';
import type { Value } from '../../python/value';
import { getOwnAttribute } from '../runtime/attributes';
import type { Evaluation } from '../runtime/frame';
import { Markup } from '../runtime/markup';
import { Undefined } from '../runtime/undefined';
import { type Definition, defineOperations } from './defineOperations';

const DEFAULT: Definition = [
  "do_default(value, default_value='', boolean=False)",
  (_, value, fallback, boolean) =>
    value instanceof Undefined || (isTrue(boolean) && !isTrue(value)) ? fallback : value,
];

/** Jinja2's filters for single values: defaults, numbers, attributes, JSON. */
export const VALUE_FILTERS = defineOperations({
  default: DEFAULT,
  d: DEFAULT,
  abs: ['abs(x, /)', (_, x) => absolute(x)],
  attr: ['do_attr(environment, obj, name)', readAttribute],
  int: ['do_int(value, default=0, base=10)', convertToInteger],
  float: ['do_float(value, default=0.0)', (_, value, fallback) => convertToFloat(value, fallback)],
  round: ["do_round(value, precision=0, method='common')", round],
  filesizeformat: [
    'do_filesizeformat(value, binary=False)',
    (_, value, binary) => formatSize(toFloat(value), isTrue(binary)),
  ],
  tojson: [
    'do_tojson(eval_ctx, value, indent=None)',
    (_, value, indent) => {
      const isPlain = indent === null || asText(value) !== undefined;
      const spaces = isPlain ? null : (asText(indent) ?? toText(computeBinary('*', ' ', indent)));
      return new Markup(escapeJson(dumpJson(value, { sortKeys: true, indent: spaces })));
    },
  ],
});

function absolute(value: Value): Value {
  const number = asNumber(value);
  if (number !== undefined) return number < 0 || Object.is(number, -0) ? -number : number;
  const result = convertObject(value, '__abs__');
  if (result !== undefined) return result;
  throw typeError(`bad operand type for abs(): '${typeName(value)}'`);
}

function readAttribute({ engine }: Evaluation, object: Value, name: Value): Value {
  const text = asText(name);
  if (text === undefined) {
    throw typeError(`attribute name must be string, not '${typeName(name)}'`);
  }
  return getOwnAttribute(engine, object, text);
}

function convertToInteger(_: Evaluation, value: Value, fallback: Value, base: Value): Value {
  const direct = attempt(
    () => toInteger(value, asText(value) === undefined ? 10 : requireCount(base)),
    ['TypeError', 'ValueError'],
  );
  if (direct !== undefined) return direct;
  // So that '42.23' is 42.
  const viaFloat = attempt(
    () => truncateFloat(toFloat(value)),
    ['TypeError', 'ValueError', 'OverflowError'],
  );
  return viaFloat === undefined ? fallback : viaFloat;
}

function convertToFloat(value: Value, fallback: Value): Value {
  const float = attempt(() => toFloat(value), ['TypeError', 'ValueError']);
  return float === undefined ? fallback : float;
}

/** The result of a computation; undefined where it throws an error of these kinds. */
function attempt(compute: () => Value, kinds: readonly string[]): Value | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof PythonError && kinds.includes(error.kind)) return undefined;
    throw error;
  }
}

function round(_: Evaluation, value: Value, precision: Value, method: Value): Value {
  switch (asText(method)) {
    case 'common':
      return roundNumber(value, precision);
    case 'ceil':
      return roundTowards(Math.ceil, value, precision);
    case 'floor':
      return roundTowards(Math.floor, value, precision);
    default:
      throw new PythonError('FilterArgumentError', 'method must be common, ceil or floor');
  }
}

function roundTowards(direction: (value: number) => number, value: Value, precision: Value): Value {
  const scale = computeBinary('**', 10n, precision);
  const scaled = computeBinary('*', value, scale);
  const whole = asInteger(scaled) ?? truncateFloat(direction(requireReal(scaled)));
  return computeBinary('/', whole, scale);
}

function requireReal(value: Value): number {
  const number = asNumber(value) ?? convertObject(value, '__float__');
  if (typeof number === 'number') return number;
  throw typeError(`must be real number, not ${typeName(value)}`);
}

function formatSize(bytes: number, binary: boolean): string {
  const base = binary ? 1024 : 1000;
  if (bytes === 1) return '1 Byte';
  if (bytes < base) return `${truncateFloat(bytes)} Bytes`;
  const prefixes = ['k', 'M', 'G', 'T', 'P', 'E', 'Z', 'Y'];
  const found = prefixes.findIndex((_, at) => bytes < base ** (at + 2));
  const place = found === -1 ? prefixes.length - 1 : found;
  const prefix = prefixes[place] ?? '';
  const unit = binary ? `${prefix.toUpperCase()}iB` : `${prefix}B`;
  return `${formatTenths((base * bytes) / base ** (place + 2))} ${unit}`;
}

function formatTenths(value: number): string {
  return toText(computeBinary('%', '%.1f', value));
}

/** JSON that may stand in HTML: no character of it opens a tag, an entity or an attribute's end. */
function escapeJson(json: string): string {
  return json
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll("'", '\\u0027');
}
