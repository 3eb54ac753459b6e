import fc from 'fast-check';
import { expect, it } from 'vitest';
import { highlightTemplate } from './highlightTemplate';
import { highlightCsv, highlightMarkdown } from './highlightText';
import { highlightYaml } from './highlightYaml';
import type { CodePiece } from './pieces';

const toned = (pieces: readonly CodePiece[]) =>
  pieces.filter(({ tone }) => tone !== undefined).map(({ text, tone }) => `${tone}:${text}`);

it('colours the inside of Jinja tags, and the SQL around them', () => {
  expect(toned(highlightTemplate("select {{ cents('amount', 2) }} {%- if not x.y %}"))).toEqual([
    'keyword:select',
    'jinja:{{',
    'func:cents',
    "string:'amount'",
    'number:2',
    'jinja:}}',
    'jinja:{%-',
    'keyword:if',
    'keyword:not',
    'jinja:x.y',
    'jinja:%}',
  ]);
});

it('colours keys, values, comments and Jinja of YAML', () => {
  const text = `models: # all
  - name: orders
    +tags: ["a", 'b', 3]
    enabled: true
    description: the shop's orders - "as is": {{ doc('x') }}
    config: {materialized: table}`;
  expect(toned(highlightYaml(text))).toEqual([
    'keyword:models',
    'comment:# all',
    'keyword:name',
    'keyword:+tags',
    'string:"a"',
    "string:'b'",
    'number:3',
    'keyword:enabled',
    'func:true',
    'keyword:description',
    'string:"as is"',
    "jinja:{{ doc('x') }}",
    'keyword:config',
    'keyword:materialized',
  ]);
});

it('colours Markdown and CSV plainly', () => {
  expect(toned(highlightMarkdown('{% docs a %}\n# Head\n- `code`\n{% enddocs %}'))).toEqual([
    'jinja:{% docs a %}',
    'keyword:# Head',
    'func:-',
    'string:`code`',
    'jinja:{% enddocs %}',
  ]);
  expect(toned(highlightCsv('id,name\n1,"a, b"\n-2.5,x1'))).toEqual([
    'keyword:id,name',
    'number:1',
    'string:"a, b"',
    'number:-2.5',
  ]);
});

it('joined, the pieces are the text again, whatever it is', () => {
  const scraps = fc.constantFrom(
    ...[
      "'",
      '"',
      '{{',
      '}}',
      '{%',
      '%}',
      '# ',
      '- ',
      ': ',
      '`',
      '```',
      '\n',
      ' ',
      'if',
      'a',
      ',',
      '[',
      '<!--',
    ],
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(scraps, fc.string())), (parts) => {
      const text = parts.join('');
      for (const cut of [highlightTemplate, highlightYaml, highlightMarkdown, highlightCsv])
        expect(
          cut(text)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
    }),
  );
});
