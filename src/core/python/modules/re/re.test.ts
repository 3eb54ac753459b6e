import { expect, it } from 'vitest';
import { PyPattern } from './pattern';

/** Pattern, text, flags, and of each match that Python 3.11 finds its text and those of its groups. */
const FOUND: readonly (readonly [
  string,
  string,
  number,
  readonly (readonly (string | null)[])[],
])[] = [
  ['a+?b|a', 'aab a', 0, [['aab'], ['a']]],
  ['(a|ab)(c|bcd)(d*)', 'abcd', 0, [['abcd', 'a', 'bcd', '']]],
  [
    '((a)|b)*',
    'abaab',
    0,
    [
      ['abaab', 'b', 'a'],
      ['', null, null],
    ],
  ],
  [
    '(a|)*',
    'ab',
    0,
    [
      ['a', ''],
      ['', ''],
      ['', ''],
    ],
  ],
  ['|a', 'ab', 0, [[''], ['a'], [''], ['']]],
  ['(?:a*)*b', 'aab', 0, [['aab']]],
  ['(a?)*?b', 'aab', 0, [['aab', 'a']]],
  ['(?:a{2}){1,2}+a', 'aaaaa', 0, [['aaaaa']]],
  ['a*+a|b', 'aab', 0, [['b']]],
  ['(?>a|ab)c|d', 'abcd', 0, [['d']]],
  [
    '(a)?(?(1)b|c)',
    'abc',
    0,
    [
      ['ab', 'a'],
      ['c', null],
    ],
  ],
  [
    '(?<=(a))b|(?<!a)c',
    'abcac',
    0,
    [
      ['b', 'a'],
      ['c', null],
    ],
  ],
  ['(?=(a+))\\1b', 'aab', 0, [['aab', 'aa']]],
  ['(?!b)\\w', 'abc', 0, [['a'], ['c']]],
  ['(?i:a)b', 'AbAB', 0, [['Ab']]],
  ['(?s-i:.)x', '\nx', 2, [['\nx']]],
  ['^\\w|\\w$', 'ab\ncd\n', 8, [['a'], ['b'], ['c'], ['d']]],
  ['\\w+\\Z|\\A\\w', 'ab\ncd', 0, [['a'], ['cd']]],
  ['\\bé|k\\b', 'éK k', 2, [['é'], ['K'], ['k']]],
  ['[^\\W\\d_]+', 'aé1_😀b', 0, [['aé'], ['b']]],
  ['[ſ]|i', 'sSiİ', 2, [['s'], ['S'], ['i'], ['İ']]],
  ['[ſ]|k', 'sSKk', 258, [['K'], ['k']]],
  [
    '(.)\\1',
    'AaßẞΣσς',
    2,
    [
      ['Aa', 'A'],
      ['ßẞ', 'ß'],
      ['Σσ', 'Σ'],
    ],
  ],
  ['(?P<x>a)(?P=x) # twice', 'aa', 64, [['aa', 'a']]],
  ['x{,2}y{,}', 'xxxyy{,}', 0, [['xx'], ['xyy'], [''], [''], [''], ['']]],
  ['\\x41\\u0042\\103\\0', 'ABC\u0000', 0, [['ABC\u0000']]],
  ['[\\]\\-a-c^]+', 'a]^-d', 0, [['a]^-']]],
];

/** Patterns that Python 3.11 refuses, and how. */
const REFUSED: readonly (readonly [pattern: string, error: string])[] = [
  ['a**', 'error: multiple repeat at position 2'],
  ['a{3,1}', 'error: min repeat greater than max repeat at position 2'],
  ['*a', 'error: nothing to repeat at position 0'],
  ['(?P<1>a)', "error: bad character in group name '1' at position 4"],
  [
    '(?P<a>b)(?P<a>c)',
    "error: redefinition of group name 'a' as group 2; was group 1 at position 12",
  ],
  ['(a', 'error: missing ), unterminated subpattern at position 0'],
  ['a)', 'error: unbalanced parenthesis at position 1'],
  ['[b-a]', 'error: bad character range b-a at position 1'],
  ['[a', 'error: unterminated character set at position 0'],
  ['\\q', 'error: bad escape \\q at position 0'],
  ['\\8', 'error: invalid group reference 8 at position 1'],
  ['\\400', 'error: octal escape value \\400 outside of range 0-0o377 at position 0'],
  ['\\x1', 'error: incomplete escape \\x1 at position 0'],
  ['(a\\1)', 'error: cannot refer to an open group at position 2'],
  ['a(?i)', 'error: global flags not at the start of the expression at position 1'],
  ['(?i-i:a)', 'error: bad inline flags: flag turned on and off at position 5'],
  ['(?(2)a)', 'error: invalid group reference 2 at position 3'],
  ['(?<=a*)b', 'error: look-behind requires fixed-width pattern'],
  ['a\n**', 'error: multiple repeat at position 3 (line 2, column 2)'],
  ['x{99999999999}', 'OverflowError: the repetition number is too large'],
  [
    '(?<=(a)\\1)b',
    'error: cannot refer to group defined in the same lookbehind subpattern at position 9',
  ],
];

function findAll(pattern: PyPattern, text: string) {
  return Array.from(pattern.findAll(text), (match) =>
    Array.from({ length: pattern.groupCount + 1 }, (_, at) => match.groupText(at) ?? null),
  );
}

it.each(FOUND)('%j finds in %j, with flags %i, what Python finds', (source, text, flags, found) => {
  expect(findAll(new PyPattern(source, flags), text)).toEqual(found);
});

it.each(REFUSED)('%j is refused as Python does', (source, error) => {
  const [kind, message] = error.split(/: (.*)/s);
  expect(() => new PyPattern(source, 0)).toThrow(expect.objectContaining({ kind, message }));
});

it.each([
  ['(a|aa)+$', `${'a'.repeat(60)}b`],
  ['(?:a|b)*c', 'ab'.repeat(500_000)],
  ['(?:(?:){1000000}){1000000}', ''],
  ['(?<=a{900000})b', 'a'.repeat(2_000_000)],
  ['(a)?'.repeat(30_000), 'b'.repeat(100_000)],
])('[P35] %.40s stops when it has taken too many steps', (source, text) => {
  expect(() => findAll(new PyPattern(source, 0), text)).toThrow(/took more than 20000000 steps/);
});
