import { requireCount } from '../../python/arguments';
import { findAttribute } from '../../python/attributes';
import { callWith } from '../../python/call';
import { Dict } from '../../python/dict';
import { PythonError, typeError, valueError } from '../../python/errors';
import { measureLength } from '../../python/length';
import { computeBinary } from '../../python/operators';
import { isOrdered } from '../../python/ordering';
import { toRepr, toText } from '../../python/repr';
import { asText, StrObject } from '../../python/strObject';
import { capitalizeText } from '../../python/text/case';
import { sliceText, textLength } from '../../python/text/codePoints';
import { centerText } from '../../python/text/padding';
import { replaceText } from '../../python/text/search';
import { splitFromEnd, splitLines } from '../../python/text/split';
import { SPACES } from '../../python/text/whitespace';
import { isTrue } from '../../python/truth';
import { sequenceItems } from '../../python/tuple';
import type { Value } from '../../python/value';
import type { Evaluation } from '../runtime/frame';
import { escapeValue, Markup } from '../runtime/markup';
import { prettyPrint } from '../runtime/prettyPrint';
import { defineOperations } from './defineOperations';
import { failMissing } from './missingAttribute';
import { mapText, plainText, softText } from './softText';
import { wrapText } from './wordWrap';

const TITLE_BREAK = new RegExp(`([-({\\[<${SPACES}]+)`);
const WORD = /[\w\p{L}\p{N}]+/gu;
// Jinja2's policy truncate.leeway.
const LEEWAY = 5;

/** Jinja2's filters that change a text. */
export const TEXT_FILTERS = defineOperations({
  upper: ['do_upper(s)', (_, s) => mapText(s, (text) => text.toUpperCase())],
  lower: ['do_lower(s)', (_, s) => mapText(s, (text) => text.toLowerCase())],
  capitalize: ['do_capitalize(s)', (_, s) => mapText(s, capitalizeText)],
  title: ['do_title(s)', (_, s) => titleWords(plainText(s))],
  trim: [
    'do_trim(value, chars=None)',
    (_, value, chars) => callMethod(softText(value), 'strip', chars),
  ],
  center: [
    'do_center(value, width=80)',
    (_, value, width) => mapText(value, (text) => centerText(text, requireCount(width), ' ')),
  ],
  string: ['soft_str(s)', (_, s) => (s instanceof StrObject ? s : toText(s))],
  replace: ['do_replace(eval_ctx, s, old, new, count=None)', replace],
  indent: ['do_indent(s, width=4, first=False, blank=False)', indent],
  truncate: ["do_truncate(env, s, length=255, killwords=False, end='...', leeway=None)", truncate],
  wordcount: ['do_wordcount(s)', (_, s) => BigInt(plainText(s).match(WORD)?.length ?? 0)],
  wordwrap: [
    'do_wordwrap(environment, s, width=79, break_long_words=True, wrapstring=None, break_on_hyphens=True)',
    ({ engine }, s, width, breakLongWords, wrapString, breakOnHyphens) => {
      const text = requireStr(s, 'splitlines');
      if (text === '') return text;
      if (isOrdered('<=', width, 0n)) {
        throw valueError(`invalid width ${toRepr(width)} (must be > 0)`);
      }
      return wrapText(text, {
        width: typeof width === 'number' ? width : requireCount(width),
        breakLongWords: isTrue(breakLongWords),
        breakOnHyphens: isTrue(breakOnHyphens),
        lineBreak: wrapString === null ? engine.newline : toText(wrapString),
      });
    },
  ],
  format: ['do_format(value, *args, **kwargs)', format],
  pprint: ['do_pprint(value)', (_, value) => prettyPrint(value)],
});

/** Calls a str method of a text or Markup. */
function callMethod(text: Value, name: string, ...args: Value[]): Value {
  const method = findAttribute(text, name);
  if (method === undefined) failMissing(text, name);
  return callWith(method, ...args);
}

/** The text of a str; what Python says when another type lacks the method that a filter uses. */
function requireStr(value: Value, method: string): string {
  const text = asText(value);
  return text ?? failMissing(value, method);
}

function titleWords(text: string): string {
  return text
    .split(TITLE_BREAK)
    .map((part) => {
      const [first = ''] = part;
      return first.toUpperCase() + part.slice(first.length).toLowerCase();
    })
    .join('');
}

function replace(
  { autoescape }: Evaluation,
  value: Value,
  old: Value,
  replacement: Value,
  count: Value,
): Value {
  const limit = count === null ? -1n : count;
  if (!autoescape) {
    return replaceText(toText(value), toText(old), toText(replacement), requireCount(limit));
  }
  const marked =
    old instanceof Markup || (replacement instanceof Markup && !(value instanceof Markup));
  const text = marked ? escapeValue(value) : softText(value);
  return callMethod(text, 'replace', softText(old), softText(replacement), limit);
}

function indent(_: Evaluation, value: Value, width: Value, first: Value, blank: Value): Value {
  const margin = asText(width) ?? ' '.repeat(Math.max(0, requireCount(width)));
  if (Array.isArray(value)) failMissing(value, 'splitlines');
  const text = requireStr(appendLineBreak(value), 'splitlines');
  const [head = '', ...rest] = splitLines(text, false);
  const lines = rest.map((line) => (line !== '' || isTrue(blank) ? margin + line : line));
  const indented = (isTrue(first) ? margin : '') + [head, ...lines].join('\n');
  return value instanceof Markup ? new Markup(indented) : indented;
}

/** Python's `value += '\n'`, which says so when it fails. */
function appendLineBreak(value: Value): Value {
  try {
    return computeBinary('+', value, '\n');
  } catch (cause) {
    if (!(cause instanceof PythonError)) throw cause;
    throw new PythonError(cause.kind, cause.message.replace('for +:', 'for +=:'), { cause });
  }
}

function truncate(
  _: Evaluation,
  value: Value,
  length: Value,
  killWords: Value,
  end: Value,
  leeway: Value,
): Value {
  const tail = toText(end);
  if (!isOrdered('>=', length, BigInt(textLength(tail)))) {
    throw new PythonError(
      'AssertionError',
      `expected length >= ${textLength(tail)}, got ${toText(length)}`,
    );
  }
  // A float will do until the text has to be cut.
  const limit = typeof length === 'number' ? length : requireCount(length);
  const spare = leeway === null ? LEEWAY : requireCount(leeway);
  if (measureLength(value) <= limit + spare) return value;
  const text = requireStr(value, 'rsplit');
  if (typeof length === 'number')
    throw typeError('slice indices must be integers or None or have an __index__ method');
  const kept = sliceText(text, 0, limit - textLength(tail));
  const [words = ''] = isTrue(killWords) ? [kept] : splitFromEnd(kept, ' ', 1);
  return mapText(value, () => words + tail);
}

function format(_: Evaluation, value: Value, args: Value, kwargs: Value): Value {
  const named = kwargs instanceof Dict && kwargs.size > 0;
  if (named && (sequenceItems(args)?.length ?? 0) > 0) {
    throw new PythonError(
      'FilterArgumentError',
      "can't handle positional and keyword arguments at the same time",
    );
  }
  return computeBinary('%', softText(value), named ? kwargs : args);
}
