import { CONTROL_LETTERS } from '../../python/text/controlLetters';

const ESCAPE =
  /\\(?:(?<newline>\n)|(?<octal>[0-7]{1,3})|x(?<hex>[\da-fA-F]{2})|u(?<short>[\da-fA-F]{4})|U(?<long>[\da-fA-F]{8})|(?<letter>.))/gs;

const LETTERS: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  ...CONTROL_LETTERS,
};

const TRUNCATED: Readonly<Record<string, string>> = {
  x: 'truncated \\xXX escape',
  u: 'truncated \\uXXXX escape',
  U: 'truncated \\UXXXXXXXX escape',
  N: 'malformed \\N character escape',
};

/** A string literal's value, by Python's escapes; `fail` is called with the reason for one that is broken. */
export function unescapeString(body: string, fail: (reason: string) => never): string {
  if (!body.includes('\\')) return body;
  return body.replace(ESCAPE, (whole: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const { newline, octal, letter } = groups;
    if (newline !== undefined) return '';
    if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8));
    if (letter === undefined) return codePoint(groups.hex ?? groups.short ?? groups.long, fail);
    const truncated = TRUNCATED[letter];
    if (truncated !== undefined) fail(truncated);
    return LETTERS[letter] ?? whole;
  });
}

function codePoint(digits: string | undefined, fail: (reason: string) => never): string {
  const code = Number.parseInt(digits ?? '', 16);
  return code > 0x10ffff ? fail('illegal Unicode character') : String.fromCodePoint(code);
}
