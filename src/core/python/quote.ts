const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

// Python's str.isprintable: no controls, formats, surrogates, unassigned, and no separator but the space.
const ODD = /[\\\p{C}\p{Z}]/u;
const ODD_ALL = /(?! )[\\\p{C}\p{Z}]/gu;

/** Python's `repr` of a str: single quotes unless the text has some and no double ones. */
export function quoteText(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  let body = ODD.test(text) ? text.replace(ODD_ALL, escapeCharacter) : text;
  if (quote === "'" && body.includes("'")) body = body.replaceAll("'", "\\'");
  return quote + body + quote;
}

/** Python's `ascii` of a str: its repr with everything outside ASCII escaped. */
export function quoteAscii(text: string): string {
  return quoteText(text).replace(/[^\0-\x7f]/gu, escapeCharacter);
}

/** Python's escape of one character by its code point: `\xe9`, `\u20ac`, `\U0001f600`. */
function escapeCharacter(character: string): string {
  const short = ESCAPES[character];
  if (short !== undefined) return short;
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16);
  if (code < 0x100) return `\\x${digits.padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${digits.padStart(4, '0')}` : `\\U${digits.padStart(8, '0')}`;
}
