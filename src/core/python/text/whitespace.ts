// The characters that Python's str.isspace accepts, for use inside a regular expression's class: JavaScript's \s has
// U+FEFF and lacks U+001C–U+001F and U+0085.
export const SPACES =
  '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';

const LEADING = new RegExp(`^[${SPACES}]+`);
const TRAILING_CHARACTER = new RegExp(`[${SPACES}]`);

/** Python's `text.lstrip()`. */
export function stripStart(text: string): string {
  return text.replace(LEADING, '');
}

/** Python's `text.rstrip()`. */
export function stripEnd(text: string): string {
  // A loop, because a pattern anchored at the end alone is tried at every place of the text.
  let end = text.length;
  while (end > 0 && TRAILING_CHARACTER.test(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}

/** Python's `text.strip()`. */
export function stripText(text: string): string {
  return stripStart(stripEnd(text));
}

/** Whether every character of a text that is not empty is a space: Python's `text.isspace()`. */
export function isSpace(text: string): boolean {
  return text !== '' && stripStart(text) === '';
}
