import { CONTROL_LETTERS } from '../../text/controlLetters';
import { SPACES } from '../../text/whitespace';

const WORD = { unicode: '\\p{L}\\p{N}_', ascii: 'a-zA-Z0-9_' };
const DIGIT = { unicode: '\\p{Nd}', ascii: '0-9' };
const SPACE = { unicode: SPACES, ascii: '\\t-\\r\\x20' };

/** One character of a pattern, in a form that means itself everywhere. */
export function escapeCode(character: string): string {
  if (/[\p{L}\p{Nd}_]/u.test(character)) return character;
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** `\b` or `\B` over Python's word characters. */
export function makeBoundary(letter: 'b' | 'B', ascii: boolean): string {
  const word = `[${ascii ? WORD.ascii : WORD.unicode}]`;
  return letter === 'b'
    ? `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`
    : `(?:(?<=${word})(?=${word})|(?<!${word})(?!${word}))`;
}

/** The escape at a place of a pattern; undefined for one that Python does not know. */
export function classEscape(
  pattern: string,
  at: number,
  { ascii, where }: { readonly ascii: boolean; readonly where: 'inside' | 'outside' },
): { source: string; end: number } | undefined {
  const letter = pattern[at + 1] ?? '';
  const kind = ascii ? 'ascii' : 'unicode';
  const set = { w: WORD, d: DIGIT, s: SPACE }[letter.toLowerCase()];
  if (set !== undefined) {
    const negated = letter !== letter.toLowerCase() ? '^' : '';
    return { source: `[${negated}${set[kind]}]`, end: at + 2 };
  }
  const code =
    /^(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|(0[0-7]{0,2}|[0-3][0-7]{2}))/.exec(
      pattern.slice(at + 1),
    );
  if (code !== null) {
    const [whole, two, four, eight, octal] = code;
    const value =
      octal === undefined
        ? Number.parseInt(two ?? four ?? eight ?? '', 16)
        : Number.parseInt(octal, 8);
    return { source: `\\u{${value.toString(16)}}`, end: at + 1 + whole.length };
  }
  const control = letter === 'b' && where === 'outside' ? undefined : CONTROL_LETTERS[letter];
  if (control !== undefined) return { source: escapeCode(control), end: at + 2 };
  if (/^[a-zA-Z\d]?$/.test(letter)) return undefined;
  const character = String.fromCodePoint(pattern.codePointAt(at + 1) ?? 0);
  return { source: escapeCode(character), end: at + 1 + character.length };
}
