import { expect, it } from 'vitest';
import { parseYaml, YamlError } from '../yaml';
import { syntaxError } from './syntaxError';

/** The lines of PyYAML's own error. */
function wordsOf(text: string): string[] | undefined {
  try {
    parseYaml(text, 'p.yml');
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    const said = syntaxError(text, error.reason, error.at)?.split('\n');
    return said?.slice(said.lastIndexOf('-'.repeat(30)) + 1);
  }
  throw new Error('It is YAML');
}

const at = (line: number, column: number) =>
  `  in "<unicode string>", line ${line}, column ${column}`;
const item = 'models:\n  - name: people\n';

// What PyYAML 6 says of each, with libyaml's loader.
it.each<[string, string[]]>([
  [`${item}    description: a: b`, ['mapping values are not allowed in this context', at(3, 19)]],
  [
    'models:\n  - name people\n    description: x',
    ['mapping values are not allowed in this context', at(3, 16)],
  ],
  [
    `${item}    description 'x'\n    y: 1`,
    ['while scanning a simple key', at(3, 5), "could not find expected ':'", at(4, 5)],
  ],
  [
    'models:\n\t- name: people',
    ['while scanning for the next token', 'found character that cannot start any token', at(2, 1)],
  ],
  [
    'models:\n  - name: a\n\tdescription: x',
    [
      'while scanning a plain scalar',
      at(2, 11),
      'found a tab character that violates indentation',
      at(3, 1),
    ],
  ],
  [
    'models:\n  - name: @people',
    ['while scanning for the next token', 'found character that cannot start any token', at(2, 11)],
  ],
  [
    `${item}   description: x`,
    ['while parsing a block collection', at(2, 3), "did not find expected '-' indicator", at(3, 4)],
  ],
  [
    `${item} seeds:\n  - name: x`,
    ['while parsing a block mapping', at(1, 1), 'did not find expected key', at(3, 2)],
  ],
  [
    `${item}    description: "a" b`,
    ['while parsing a block mapping', at(2, 5), 'did not find expected key', at(3, 22)],
  ],
  [
    `${item}    description: {{ doc("x") }}`,
    ['while constructing a mapping', at(3, 18), 'found unhashable key', at(3, 19)],
  ],
  [
    'models:\n  - name: "people\n    description: a',
    ['while scanning a quoted scalar', at(2, 11), 'found unexpected end of stream', at(3, 19)],
  ],
  [
    'models: [{name: people',
    ['while parsing a flow mapping', at(1, 10), "did not find expected ',' or '}'", at(2, 1)],
  ],
  [
    `${item}    tests: [unique, not_null\n    x: 1`,
    ['while parsing a flow sequence', at(3, 12), "did not find expected ',' or ']'", at(4, 6)],
  ],
  ['models:\n  - name: *people', ['found undefined alias', at(2, 11)]],
])('[T1] has the words of dbt’s loader: %j', (text, words) => expect(wordsOf(text)).toEqual(words));

it('[T1] shows the lines around the place', () => {
  const text = 'a: 1\nb: 2\nc: 3\nd: 4\ne: @x\nf: 6\ng: 7\nh: 8\ni: 9';
  expect(syntaxError(text, 'Plain value cannot start', { file: '', line: 5, column: 4 })).toBe(
    [
      'Syntax error near line 5',
      '------------------------------',
      ...[
        '2  | b: 2',
        '3  | c: 3',
        '4  | d: 4',
        '5  | e: @x',
        '6  | f: 6',
        '7  | g: 7',
        '8  | h: 8',
      ],
      ...['', 'Raw Error:', '------------------------------'],
      ...['while scanning for the next token', 'found character that cannot start any token'],
      '  in "<unicode string>", line 5, column 4',
    ].join('\n'),
  );
});

it('[T1] says nothing where it does not know the words', () =>
  expect(wordsOf(`${item}    description: "a \\q"`)).toBeUndefined());
