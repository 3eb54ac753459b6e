import { CONTROL_LETTERS } from '../../text/controlLetters';
import { classOf } from './characters';
import type { Flags } from './flags';
import type { PatternReader } from './patternReader';

const HEX_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
const MOST_CODE = 0x10ffff;
const MOST_OCTAL = 0o377;

/** What an escape stands for: a character, or a part of a class. */
export type Escaped = { readonly code: number } | { readonly set: string };

/**
 * Reads an escape that means the same within a class and outside of it, whose backslash was read. Throws Python's
 * re.error for one that there is not.
 */
export function readEscape(reader: PatternReader, flags: Flags): Escaped {
  const start = reader.at - 1;
  const letter = reader.next();
  if (letter === '') reader.fail('bad escape (end of pattern)', start);
  const set = classOf(letter, flags);
  if (set !== undefined) return { set };
  const control = CONTROL_LETTERS[letter];
  if (control !== undefined) return { code: control.charCodeAt(0) };
  if (HEX_DIGITS[letter] !== undefined) return { code: readHex(reader, letter, start) };
  if (/[0-7]/.test(letter)) return { code: readOctal(reader, letter, start) };
  if (/[a-zA-Z\d]/.test(letter)) reader.fail(`bad escape \\${letter}`, start);
  return { code: letter.codePointAt(0) ?? 0 };
}

function readHex(reader: PatternReader, letter: string, start: number): number {
  const count = HEX_DIGITS[letter] ?? 0;
  const digits = reader.takeWhile(/^[\da-fA-F]$/, count);
  if (digits.length < count) reader.fail(`incomplete escape \\${letter}${digits}`, start);
  const code = Number.parseInt(digits, 16);
  return code <= MOST_CODE ? code : reader.fail(`bad escape \\${letter}${digits}`, start);
}

function readOctal(reader: PatternReader, first: string, start: number): number {
  const digits = first + reader.takeWhile(/^[0-7]$/, 2);
  const code = Number.parseInt(digits, 8);
  if (code <= MOST_OCTAL) return code;
  return reader.fail(`octal escape value \\${digits} outside of range 0-0o377`, start);
}
