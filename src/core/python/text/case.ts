const CASED = /[\p{Lowercase}\p{Uppercase}\p{Lt}]/u;
const UPPER = /[\p{Uppercase}\p{Lt}]/u;
const LOWER = /\p{Lowercase}/u;

// The letters whose title case is neither upper nor lower.
const TITLE_DIGRAPHS: Readonly<Record<string, string>> = {
  ǆ: 'ǅ',
  Ǆ: 'ǅ',
  ǉ: 'ǈ',
  Ǉ: 'ǈ',
  ǌ: 'ǋ',
  Ǌ: 'ǋ',
  ǳ: 'ǲ',
  Ǳ: 'ǲ',
};

// Case folding that is not lower case of upper case.
const KEPT_BY_FOLDING = /[ıİ]/;

/** Python's `text.title()`: words start after anything that has no case, an apostrophe too. */
export function titleText(text: string): string {
  let titled = '';
  let inWord = false;
  for (const character of text) {
    titled += inWord ? character.toLowerCase() : titleCharacter(character);
    inWord = CASED.test(character);
  }
  return titled;
}

/** Python's `text.capitalize()`. */
export function capitalizeText(text: string): string {
  const [first = ''] = text;
  return titleCharacter(first) + text.slice(first.length).toLowerCase();
}

/** Python's `text.swapcase()`. */
export function swapCase(text: string): string {
  return Array.from(text, (character) =>
    UPPER.test(character) ? character.toLowerCase() : character.toUpperCase(),
  ).join('');
}

/** Python's `text.casefold()`. */
export function foldCase(text: string): string {
  return Array.from(text, (character) =>
    KEPT_BY_FOLDING.test(character)
      ? character.toLowerCase()
      : character.toUpperCase().toLowerCase(),
  ).join('');
}

/** Python's `text.isupper()`. */
export function isUpper(text: string): boolean {
  return /\p{Uppercase}/u.test(text) && !/[\p{Lowercase}\p{Lt}]/u.test(text);
}

/** Python's `text.islower()`. */
export function isLower(text: string): boolean {
  return LOWER.test(text) && !UPPER.test(text);
}

/** Python's `text.istitle()`. */
export function isTitle(text: string): boolean {
  let inWord = false;
  let found = false;
  for (const character of text) {
    if (UPPER.test(character) ? inWord : LOWER.test(character) && !inWord) return false;
    inWord = CASED.test(character);
    found ||= inWord;
  }
  return found;
}

function titleCharacter(character: string): string {
  const digraph = TITLE_DIGRAPHS[character];
  if (digraph !== undefined) return digraph;
  const upper = character.toUpperCase();
  const [first = ''] = upper;
  return first + upper.slice(first.length).toLowerCase();
}
