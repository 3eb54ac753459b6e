import { SPACES, stripEnd, stripStart } from './whitespace';

const SPACE_RUN = new RegExp(`[${SPACES}]+`);
const LAST_WORD = new RegExp(`^(.*[${SPACES}])([^${SPACES}]+)$`, 's');
const BREAKS = '\\n-\\r\\x1c-\\x1e\\x85\\u2028\\u2029';
const LINE_END = new RegExp(`\\r\\n|[${BREAKS}]`, 'g');

/** Python's `text.split()` at runs of spaces, at most `limit` times; a negative limit is none. */
export function splitWords(text: string, limit: number): string[] {
  const rest = stripStart(text);
  if (limit < 0) {
    const trimmed = stripEnd(rest);
    return trimmed === '' ? [] : trimmed.split(SPACE_RUN);
  }
  return splitFirstWords(rest, limit);
}

/** Python's `text.rsplit(None, limit)`. */
export function splitWordsFromEnd(text: string, limit: number): string[] {
  if (limit < 0) return splitWords(text, limit);
  const words: string[] = [];
  let rest = stripEnd(text);
  for (let left = limit; left > 0; left -= 1) {
    const match = LAST_WORD.exec(rest);
    if (match === null) break;
    words.unshift(match[2] ?? '');
    rest = stripEnd(match[1] ?? '');
  }
  return rest === '' ? words : [rest, ...words];
}

/** Python's `text.split(separator, limit)`; the separator is not empty. */
export function splitAt(text: string, separator: string, limit: number): string[] {
  const parts = text.split(separator);
  if (limit < 0 || parts.length <= limit + 1) return parts;
  return [...parts.slice(0, limit), parts.slice(limit).join(separator)];
}

/** Python's `text.rsplit(separator, limit)`; the separator is not empty. */
export function splitFromEnd(text: string, separator: string, limit: number): string[] {
  if (limit < 0) return text.split(separator);
  const parts: string[] = [];
  let end = text.length;
  while (parts.length < limit) {
    const at = end < separator.length ? -1 : text.lastIndexOf(separator, end - separator.length);
    if (at === -1) break;
    parts.unshift(text.slice(at + separator.length, end));
    end = at;
  }
  return [text.slice(0, end), ...parts];
}

/** Python's `text.splitlines(keepends)`. */
export function splitLines(text: string, keepEnds: boolean): string[] {
  const lines: string[] = [];
  let start = 0;
  for (const match of text.matchAll(LINE_END)) {
    const end = match.index + match[0].length;
    lines.push(text.slice(start, keepEnds ? end : match.index));
    start = end;
  }
  if (start < text.length) lines.push(text.slice(start));
  return lines;
}

function splitFirstWords(text: string, limit: number): string[] {
  const words: string[] = [];
  let rest = text;
  while (rest !== '') {
    const space = words.length < limit ? SPACE_RUN.exec(rest) : null;
    if (space === null) return [...words, rest];
    words.push(rest.slice(0, space.index));
    rest = rest.slice(space.index + space[0].length);
  }
  return words;
}
