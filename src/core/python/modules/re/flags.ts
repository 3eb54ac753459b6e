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
  ignoreCase: boolean;
  multiline: boolean;
  dotAll: boolean;
  verbose: boolean;
  ascii: boolean;
}

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

/** The letters of `(?im)`, each with its flag. */
export const FLAG_LETTERS: Readonly<Record<string, keyof Flags | null>> = {
  a: 'ascii',
  i: 'ignoreCase',
  L: null,
  m: 'multiline',
  s: 'dotAll',
  u: null,
  x: 'verbose',
};
