import { SPACES } from '../../text/whitespace';
import type { Flags } from './flags';
import type { Accepts, Node } from './nodes';

// Parts of a class of JavaScript's.
const SETS: Readonly<Record<string, { unicode: string; ascii: string }>> = {
  w: { unicode: '\\p{L}\\p{N}_', ascii: 'a-zA-Z0-9_' },
  d: { unicode: '\\p{Nd}', ascii: '0-9' },
  s: { unicode: SPACES, ascii: '\\t-\\r\\x20' },
};
const KNOWN = 128;

/** What `\w`, `\D` and their like are in a class; undefined for other letters. */
export function classOf(letter: string, { ascii }: Flags): string | undefined {
  const set = SETS[letter.toLowerCase()]?.[ascii ? 'ascii' : 'unicode'];
  return set !== undefined && letter !== letter.toLowerCase() ? `[^${set}]` : set;
}

/** One character in a form that means itself in a class. */
export function escapeCode(code: number): string {
  return `\\u{${code.toString(16)}}`;
}

/** One character that is written out. */
export function acceptCode(code: number, flags: Flags): Accepts {
  return flags.ignoreCase ? acceptClass(escapeCode(code), false, flags) : (given) => given === code;
}

/** Any character that stands, or does not stand, in a class. */
export function acceptClass(source: string, negated: boolean, flags: Flags): Accepts {
  const unicodeCase = flags.ignoreCase && !flags.ascii;
  const expression = new RegExp(`[${source}]`, unicodeCase ? 'vi' : 'v');
  const test = (code: number) => {
    const character = String.fromCodePoint(code);
    const isIn = expression.test(character) || expression.test(otherCase(character, flags));
    return isIn !== negated;
  };
  const known: boolean[] = [];
  return (code) => {
    if (code >= KNOWN) return test(code);
    known[code] ??= test(code);
    return known[code];
  };
}

/** What a character is compared as besides itself, where JavaScript's flag `i` does not do it. */
function otherCase(character: string, { ignoreCase, ascii }: Flags): string {
  if (!ignoreCase || (ascii && !/[a-zA-Z]/.test(character))) return character;
  const lower = character.toLowerCase();
  // Python's lower case of one character is one character: that of İ is i, without its dot.
  if (character !== lower) return String.fromCodePoint(codeAt(lower, 0));
  return ascii ? character.toUpperCase() : character;
}

/** `.` */
export function acceptAny({ dotAll }: Flags): Accepts {
  return dotAll ? () => true : (code) => code !== 10;
}

/** `^ $ \A \Z \b \B` */
export function makePlace(letter: string, flags: Flags): Node {
  const word = acceptClass(classOf('w', flags) ?? '', false, flags);
  return { kind: 'place', holds: placeOf(letter, flags, word) };
}

function placeOf(letter: string, { multiline }: Flags, isWord: Accepts) {
  const isEdge = (text: string, at: number) =>
    (at > 0 && isWord(codeBefore(text, at))) !== (at < text.length && isWord(codeAt(text, at)));
  switch (letter) {
    case 'b':
      return isEdge;
    case 'B':
      return (text: string, at: number) => text !== '' && !isEdge(text, at);
    case '^':
      return (text: string, at: number) => at === 0 || (multiline && text[at - 1] === '\n');
    case '$':
      return (text: string, at: number) =>
        at === text.length || (text[at] === '\n' && (multiline || at === text.length - 1));
    case 'A':
      return (_text: string, at: number) => at === 0;
    default:
      return (text: string, at: number) => at === text.length;
  }
}

/** The code point at a UTF-16 offset within a text. */
export function codeAt(text: string, at: number): number {
  return text.codePointAt(at) ?? 0;
}

/** The code point that ends at a UTF-16 offset. */
export function codeBefore(text: string, at: number): number {
  const code = codeAt(text, at - 2);
  return code > 0xffff ? code : text.charCodeAt(at - 1);
}

/** How many UTF-16 units a code point takes. */
export function unitsOf(code: number): number {
  return code > 0xffff ? 2 : 1;
}
