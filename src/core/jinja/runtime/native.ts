import { PythonError } from '../../python/errors';
import { asNumber } from '../../python/numeric';
import { toText } from '../../python/repr';
import { asText } from '../../python/strObject';
import { stripText } from '../../python/text/whitespace';
import type { Value } from '../../python/value';
import { NativeMarker } from './nativeMarker';
import { parsePythonLiteral } from './pythonLiteral';

/**
 * What Jinja2's NativeEnvironment makes of what a template puts out: one value is itself, several are joined as text, and a
 * text that is a Python literal becomes that value. Nothing at all is None.
 */
export function joinNative(parts: readonly Value[]): Value {
  const [only] = parts;
  if (only === undefined) return null;
  const value = parts.length === 1 ? only : parts.map(toText).join('');
  const text = asText(value);
  const literal = text === undefined ? undefined : parsePythonLiteral(text);
  return literal === undefined ? value : literal;
}

/**
 * What dbt makes of it in YAML: one value is itself, and a text stays a text unless a filter asked for more
 * (`as_native`, `as_bool`, `as_number`). Several values are text.
 */
export function joinForDbt(parts: readonly Value[]): Value {
  const [only = ''] = parts;
  if (parts.length > 1) return parts.map(toText).join('');
  return only instanceof NativeMarker ? convertMarked(only) : only;
}

function convertMarked({ text, wanted }: NativeMarker): Value {
  if (wanted === 'text') return text;
  const value = readLiteral(stripText(text));
  const fits =
    wanted === 'native' || (wanted === 'bool' ? typeof value === 'boolean' : isNumber(value));
  if (fits) return value;
  throw new PythonError(
    'CompilationError',
    `Could not convert value '${text}' into type '${wanted}'`,
  );
}

function isNumber(value: Value): boolean {
  return typeof value !== 'boolean' && asNumber(value) !== undefined;
}

function readLiteral(text: string): Value {
  const literal = parsePythonLiteral(text);
  return literal === undefined ? text : literal;
}
