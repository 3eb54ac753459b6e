import { resolveBounds } from '../slice';
import type { Value } from '../value';
import { sliceText, textLength, toCodePoints } from './codePoints';

/** Python's `text.find(part, start, end)` or its `rfind`: a place in code points, -1 where there is none. */
export function findText(
  text: string,
  part: string,
  [start, end]: readonly [Value, Value],
  side: 'first' | 'last',
): number {
  const length = textLength(text);
  const [from, to] = resolveBounds(start, end, length);
  if (from > length || from > to) return -1;
  const window = sliceText(text, from, to);
  const at = side === 'first' ? window.indexOf(part) : window.lastIndexOf(part);
  return at === -1 ? -1 : from + toCodePoints(window, at);
}

/** Python's `text.count(part, start, end)`: occurrences that do not overlap. */
export function countText(text: string, part: string, start: Value, end: Value): number {
  const length = textLength(text);
  const [from, to] = resolveBounds(start, end, length);
  if (from > length || from > to) return 0;
  if (part === '') return to - from + 1;
  return sliceText(text, from, to).split(part).length - 1;
}

/** Python's `text.replace(old, replacement, limit)`; a negative limit is none. */
export function replaceText(text: string, old: string, replacement: string, limit: number): string {
  if (old === '') return insertBetween(text, replacement, limit);
  const parts = text.split(old);
  if (limit < 0 || parts.length <= limit + 1) return parts.join(replacement);
  return [parts.slice(0, limit + 1).join(replacement), ...parts.slice(limit + 1)].join(old);
}

/** Whether the window of a text starts or ends with one of the parts. */
export function hasAffix(
  text: string,
  parts: readonly string[],
  [start, end]: readonly [Value, Value],
  side: 'startsWith' | 'endsWith',
): boolean {
  const length = textLength(text);
  const [from, to] = resolveBounds(start, end, length);
  if (from > length || from > to) return false;
  const window = sliceText(text, from, to);
  return parts.some((part) => window[side](part));
}

function insertBetween(text: string, replacement: string, limit: number): string {
  const characters = Array.from(text);
  const places = limit < 0 ? characters.length + 1 : Math.min(limit, characters.length + 1);
  const parts = characters.map((character, at) => (at < places ? replacement : '') + character);
  return parts.join('') + (places > characters.length ? replacement : '');
}
