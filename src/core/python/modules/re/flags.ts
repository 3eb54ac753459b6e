import type { PatternReader } from './patternReader';

/** Python's regular expression flags by their bits. */
export const FLAG_BITS = {
  IGNORECASE: 2,
  LOCALE: 4,
  MULTILINE: 8,
  DOTALL: 16,
  UNICODE: 32,
  VERBOSE: 64,
  ASCII: 256,
} as const;

export interface Flags {
  readonly ignoreCase: boolean;
  readonly multiline: boolean;
  readonly dotAll: boolean;
  readonly verbose: boolean;
  readonly ascii: boolean;
}

const LETTERS: Readonly<Record<string, number>> = {
  a: FLAG_BITS.ASCII,
  i: FLAG_BITS.IGNORECASE,
  L: FLAG_BITS.LOCALE,
  m: FLAG_BITS.MULTILINE,
  s: FLAG_BITS.DOTALL,
  u: FLAG_BITS.UNICODE,
  x: FLAG_BITS.VERBOSE,
};
const ALPHABETS = FLAG_BITS.ASCII | FLAG_BITS.UNICODE;
const BAD = 'bad inline flags: ';

/** The flags of a number of bits. */
export function readFlags(bits: number): Flags {
  const has = (bit: number) => (bits & bit) !== 0;
  return {
    ignoreCase: has(FLAG_BITS.IGNORECASE),
    multiline: has(FLAG_BITS.MULTILINE),
    dotAll: has(FLAG_BITS.DOTALL),
    verbose: has(FLAG_BITS.VERBOSE),
    ascii: has(FLAG_BITS.ASCII),
  };
}

/** What `(?i)` or the beginning of `(?i-s:` makes of the bits that hold; `scoped` is whether a body follows. */
export function readInlineFlags(
  reader: PatternReader,
  bits: number,
): { bits: number; scoped: boolean } {
  const on = readLetters(reader);
  if ((on & ALPHABETS) === ALPHABETS) reader.fail(`${BAD}flags 'a', 'u' and 'L' are incompatible`);
  const kept = (on & ALPHABETS) === 0 ? bits : bits & ~ALPHABETS;
  const scoped = !reader.take(')');
  if (!scoped || reader.take(':')) return { bits: kept | on, scoped };
  if (!reader.take('-')) failAtLetter(reader, 'missing -, : or )');
  const off = readLetters(reader);
  if (off === 0) failAtLetter(reader, 'missing flag');
  if ((off & ALPHABETS) !== 0) reader.fail(`${BAD}cannot turn off flags 'a', 'u' and 'L'`);
  if ((on & off) !== 0) reader.fail(`${BAD}flag turned on and off`);
  if (!reader.take(':')) failAtLetter(reader, 'missing :');
  return { bits: (kept | on) & ~off, scoped };
}

/** Whether a character can begin the flags of a group. */
export function isFlag(character: string): boolean {
  return character === '-' || LETTERS[character] !== undefined;
}

function readLetters(reader: PatternReader): number {
  let bits = 0;
  for (let bit = LETTERS[reader.peek()]; bit !== undefined; bit = LETTERS[reader.peek()]) {
    const letter = reader.next();
    if (letter === 'L') reader.fail(`${BAD}cannot use 'L' flag with a str pattern`);
    bits |= bit;
  }
  return bits;
}

function failAtLetter(reader: PatternReader, missing: string): never {
  return reader.fail(/[a-zA-Z]/.test(reader.peek()) ? 'unknown flag' : missing);
}
