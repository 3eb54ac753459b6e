import { requireCount, requireText } from '../arguments';
import { encodeText } from '../bytes';
import { Dict } from '../dict';
import { ELLIPSIS } from '../ellipsis';
import { typeError, valueError } from '../errors';
import { argumentSource, formatFields } from '../format/fields';
import { defineMethods } from '../functions/methods';
import { findItem } from '../items';
import { iterateIfPossible } from '../iteration';
import { asText } from '../strObject';
import {
  capitalizeText,
  foldCase,
  isLower,
  isTitle,
  isUpper,
  swapCase,
  titleText,
} from '../text/case';
import {
  isAlpha,
  isAlphanumeric,
  isAscii,
  isDecimal,
  isDigit,
  isIdentifier,
  isNumeric,
  isPrintable,
} from '../text/classify';
import { centerText, expandTabs, fillZeros, padText } from '../text/padding';
import { countText, findText, hasAffix, replaceText } from '../text/search';
import { splitAt, splitFromEnd, splitLines, splitWords, splitWordsFromEnd } from '../text/split';
import { makeTranslation, translateText } from '../text/translate';
import { isSpace, stripEnd, stripStart, stripText } from '../text/whitespace';
import { isTrue } from '../truth';
import { Tuple } from '../tuple';
import { typeName } from '../typeName';
import type { Value } from '../value';
import { spendWork } from '../work';

/** The methods of Python's str. */
export const STR_METHODS = defineMethods<string>('str', {
  'capitalize()': capitalizeText,
  'casefold()': foldCase,
  'center(width, fillchar=" ", /)': (text, width, fill) =>
    centerText(text, requireCount(width), requireFill(fill)),
  'count(sub, start=None, end=None, /)': (text, sub, start, end) =>
    BigInt(countText(text, requireText(sub), start, end)),
  'encode(encoding="utf-8", errors="strict")': (text, encoding, errors) =>
    encodeText(text, requireText(encoding), requireText(errors)),
  'endswith(suffix, start=None, end=None, /)': (text, suffix, start, end) =>
    hasAffix(text, requireAffixes(suffix, 'endswith'), [start, end], 'endsWith'),
  'expandtabs(tabsize=8)': (text, size) => expandTabs(text, requireCount(size)),
  'find(sub, start=None, end=None, /)': (text, sub, start, end) =>
    BigInt(findText(text, requireText(sub), [start, end], 'first')),
  'format(*args, **kwargs)': (text, args, kwargs) =>
    formatFields(text, argumentSource({ positional: items(args), keyword: named(kwargs) })),
  'format_map(mapping, /)': (text, mapping) =>
    formatFields(text, { positional: [], named: (name) => findItem(mapping, name) }),
  'index(sub, start=None, end=None, /)': (text, sub, start, end) =>
    requireFound(findText(text, requireText(sub), [start, end], 'first')),
  'isalnum()': isAlphanumeric,
  'isalpha()': isAlpha,
  'isascii()': isAscii,
  'isdecimal()': isDecimal,
  'isdigit()': isDigit,
  'isidentifier()': isIdentifier,
  'islower()': isLower,
  'isnumeric()': isNumeric,
  'isprintable()': isPrintable,
  'isspace()': isSpace,
  'istitle()': isTitle,
  'isupper()': isUpper,
  'join(iterable, /)': joinText,
  'ljust(width, fillchar=" ", /)': (text, width, fill) =>
    padText(text, requireCount(width), requireFill(fill), '<'),
  'lower()': (text) => text.toLowerCase(),
  'lstrip(chars=None, /)': (text, chars) => stripCharacters(text, chars, stripStart, 'start'),
  'maketrans(x, y=..., z=..., /)': (_, x, y, z) =>
    makeTranslation(x, y === ELLIPSIS ? null : y, z === ELLIPSIS ? null : z),
  'partition(sep, /)': (text, separator) => partition(text, requireSeparator(separator)),
  'removeprefix(prefix, /)': (text, prefix) => {
    const start = requireText(prefix, 'removeprefix() argument');
    return text.startsWith(start) ? text.slice(start.length) : text;
  },
  'removesuffix(suffix, /)': (text, suffix) => {
    const end = requireText(suffix, 'removesuffix() argument');
    return end !== '' && text.endsWith(end) ? text.slice(0, -end.length) : text;
  },
  'replace(old, new, count=-1, /)': (text, old, replacement, count) =>
    replaceText(
      text,
      requireText(old, 'replace() argument 1'),
      requireText(replacement, 'replace() argument 2'),
      requireCount(count),
    ),
  'rfind(sub, start=None, end=None, /)': (text, sub, start, end) =>
    BigInt(findText(text, requireText(sub), [start, end], 'last')),
  'rindex(sub, start=None, end=None, /)': (text, sub, start, end) =>
    requireFound(findText(text, requireText(sub), [start, end], 'last')),
  'rjust(width, fillchar=" ", /)': (text, width, fill) =>
    padText(text, requireCount(width), requireFill(fill), '>'),
  'rpartition(sep, /)': (text, separator) => partitionFromEnd(text, requireSeparator(separator)),
  'rsplit(sep=None, maxsplit=-1)': (text, separator, limit) =>
    separator === null
      ? splitWordsFromEnd(text, requireCount(limit))
      : splitFromEnd(text, requireSplitter(separator), requireCount(limit)),
  'rstrip(chars=None, /)': (text, chars) => stripCharacters(text, chars, stripEnd, 'end'),
  'split(sep=None, maxsplit=-1)': (text, separator, limit) =>
    separator === null
      ? splitWords(text, requireCount(limit))
      : splitAt(text, requireSplitter(separator), requireCount(limit)),
  'splitlines(keepends=False)': (text, keepEnds) => splitLines(text, isTrue(keepEnds)),
  'startswith(prefix, start=None, end=None, /)': (text, prefix, start, end) =>
    hasAffix(text, requireAffixes(prefix, 'startswith'), [start, end], 'startsWith'),
  'strip(chars=None, /)': (text, chars) => stripCharacters(text, chars, stripText, 'both'),
  'swapcase()': swapCase,
  'title()': titleText,
  'translate(table, /)': translateText,
  'upper()': (text) => text.toUpperCase(),
  'zfill(width, /)': (text, width) => fillZeros(text, requireCount(width)),
});

function items(args: Value): readonly Value[] {
  return args instanceof Tuple ? args.items : [];
}

function named(kwargs: Value): ReadonlyMap<string, Value> {
  const entries = kwargs instanceof Dict ? Array.from(kwargs.entries()) : [];
  return new Map(entries.map(([name, value]) => [String(name), value]));
}

function requireFill(fill: Value): string {
  const text = asText(fill);
  if (text === undefined) {
    throw typeError(`The fill character must be a unicode character, not ${typeName(fill)}`);
  }
  if (Array.from(text).length === 1) return text;
  throw typeError('The fill character must be exactly one character long');
}

function requireAffixes(value: Value, method: string): string[] {
  if (value instanceof Tuple) {
    return value.items.map((item) => {
      const text = asText(item);
      if (text !== undefined) return text;
      throw typeError(`tuple for ${method} must only contain str, not ${typeName(item)}`);
    });
  }
  const text = asText(value);
  if (text !== undefined) return [text];
  throw typeError(`${method} first arg must be str or a tuple of str, not ${typeName(value)}`);
}

function requireFound(place: number): bigint {
  if (place === -1) throw valueError('substring not found');
  return BigInt(place);
}

function requireSeparator(value: Value): string {
  const separator = requireText(value);
  if (separator === '') throw valueError('empty separator');
  return separator;
}

function requireSplitter(value: Value): string {
  if (asText(value) === undefined) {
    throw typeError(`must be str or None, not ${typeName(value)}`);
  }
  return requireSeparator(value);
}

/** Python's `separator.join(iterable)`. */
export function joinText(separator: string, iterable: Value): string {
  const parts = iterateIfPossible(iterable);
  if (parts === undefined) throw typeError('can only join an iterable');
  return Array.from(parts, (part, at) => {
    const text = asText(part);
    spendWork((separator.length + (text?.length ?? 0)) / 2);
    if (text !== undefined) return text;
    throw typeError(`sequence item ${at}: expected str instance, ${typeName(part)} found`);
  }).join(separator);
}

function stripCharacters(
  text: string,
  chars: Value,
  stripSpaces: (text: string) => string,
  side: 'start' | 'end' | 'both',
): string {
  if (chars === null) return stripSpaces(text);
  const removed = asText(chars);
  if (removed === undefined) throw typeError('strip arg must be None or str');
  const set = new Set(removed);
  const characters = Array.from(text);
  let [start, end] = [0, characters.length];
  if (side !== 'end') while (start < end && set.has(characters[start] ?? '')) start += 1;
  if (side !== 'start') while (end > start && set.has(characters[end - 1] ?? '')) end -= 1;
  return characters.slice(start, end).join('');
}

function partition(text: string, separator: string): Tuple {
  const at = text.indexOf(separator);
  if (at === -1) return new Tuple([text, '', '']);
  return new Tuple([text.slice(0, at), separator, text.slice(at + separator.length)]);
}

function partitionFromEnd(text: string, separator: string): Tuple {
  const at = text.lastIndexOf(separator);
  if (at === -1) return new Tuple(['', '', text]);
  return new Tuple([text.slice(0, at), separator, text.slice(at + separator.length)]);
}
