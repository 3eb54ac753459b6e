import { blocksAbove } from './blocks';
import type { Lines, LoaderFault, Mark } from './marks';

/** The rules for what our parser says, by how that begins; the first that knows its words counts. */
export const RULES: readonly (readonly [
  start: string,
  read: (at: Mark, lines: Lines) => LoaderFault | undefined,
])[] = [
  ['Tabs are not allowed', tabFault],
  ['Plain value cannot start', noToken],
  ['Nested mappings are not allowed', noMapping],
  ['Implicit keys need to be on a single line', keyFault],
  [
    'Unexpected block-seq-ind',
    (at) => plain('block sequence entries are not allowed in this context', at),
  ],
  ['a key is a text', unhashable],
  ['no anchor is called', (at) => plain('found undefined alias', at)],
  ['Missing closing', quoteFault],
  ['Flow ', flowFault],
  ['Unexpected scalar at node end', (at, lines) => blockFault(at, lines, Number.POSITIVE_INFINITY)],
  ['All ', indentFault],
  ['Sequence item without', indentFault],
  ['A block sequence may not', indentFault],
];

const plain = (words: string, mark: Mark): LoaderFault => ({ problem: [words, mark] });
const inside = (context: string, from: Mark, words: string, mark: Mark): LoaderFault => ({
  context: [context, from],
  problem: [words, mark],
});

function unhashable(at: Mark, lines: Lines): LoaderFault {
  const isInFlow = lines[at.line - 1]?.[at.column - 2] === '{';
  const from = isInFlow ? { line: at.line, column: at.column - 1 } : at;
  return inside('while constructing a mapping', from, 'found unhashable key', at);
}

function noToken(at: Mark): LoaderFault {
  return inside(
    'while scanning for the next token',
    at,
    'found character that cannot start any token',
    at,
  );
}

/** A tab where a text of several lines may go on, or where something begins. */
function tabFault(at: Mark, lines: Lines): LoaderFault {
  const before = lines[at.line - 2] ?? '';
  const [all = '', value = ''] =
    /^\s*(?:- +)*(?:[^\s:]+: +)?([^\s'"[\]{}|>&*!#-](?:.*[^:\s])?)\s*$/.exec(before) ?? [];
  if (value === '' || /[\]}'"]\s*$/.test(before)) return noToken(at);
  const from = { line: at.line - 1, column: all.lastIndexOf(value) + 1 };
  return inside(
    'while scanning a plain scalar',
    from,
    'found a tab character that violates indentation',
    at,
  );
}

/** The first colon that ends a key, at or behind a place. */
function colonBehind(at: Mark, lines: Lines): Mark | undefined {
  for (let line = at.line; line <= lines.length; line += 1) {
    const text = lines[line - 1] ?? '';
    const from = line === at.line ? at.column - 1 : 0;
    const found = text.slice(from).search(/:(?:\s|$)/);
    if (found >= 0) return { line, column: from + found + 1 };
  }
  return undefined;
}

function noMapping(at: Mark, lines: Lines): LoaderFault | undefined {
  const isAsked = lines[at.line - 1]?.[at.column - 1] === '?';
  if (isAsked) return plain('mapping keys are not allowed in this context', at);
  const colon = colonBehind(at, lines);
  return colon && plain('mapping values are not allowed in this context', colon);
}

/** A line that is no key, where its block has keys already; else the text goes on to the next key. */
function keyFault(at: Mark, lines: Lines): LoaderFault | undefined {
  const top = blocksAbove(at, lines, at.column).at(-1);
  const isFirst = (lines[at.line - 1] ?? '').slice(0, at.column - 1).trim() !== '';
  if (isFirst || top?.kind !== 'mapping' || top.mark.column !== at.column)
    return noMapping(at, lines);
  const next = lines.findIndex((line, index) => index >= at.line && line.trim() !== '');
  const column = (lines[next]?.search(/\S/) ?? 0) + 1;
  const mark =
    column > at.column
      ? colonBehind({ line: next + 1, column }, lines)
      : { line: next + 1, column };
  return mark && inside('while scanning a simple key', at, "could not find expected ':'", mark);
}

/** A quote that nothing closes. */
function quoteFault(at: Mark, lines: Lines): LoaderFault | undefined {
  const text = lines.join('\n');
  const opened = [...text.matchAll(/(?:^|[\s[{,])(["'])/g)]
    .map(({ 0: all, 1: sign = '', index }) => ({ sign, start: index + all.length - 1 }))
    .filter(({ sign, start }) => !text.slice(start + 1).includes(sign));
  const [first, ...others] = opened;
  if (!first || others.length > 0) return undefined;
  const before = text.slice(0, first.start).split('\n');
  const from = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  return inside('while scanning a quoted scalar', from, 'found unexpected end of stream', at);
}

/** A `{` or `[` that nothing closes before a key or the end. */
function flowFault(at: Mark, lines: Lines): LoaderFault | undefined {
  const last = openFlow(at, lines);
  if (!last) return undefined;
  const line = lines[at.line - 1] ?? '';
  const isWithin = line.slice(0, at.column - 1).trim() !== '' && at.column <= line.length;
  const end = { line: lines.length + 1, column: 1 };
  const mark = isWithin ? at : (colonBehind(at, lines) ?? end);
  if (last.sign === '[' && /[[,]\s*$/.test(lines.join('\n').trimEnd())) {
    const words = 'did not find expected node content';
    return inside('while parsing a flow node', end, words, end);
  }
  const [kind, sign] = last.sign === '{' ? ['mapping', '}'] : ['sequence', ']'];
  const expected = `did not find expected ',' or '${sign}'`;
  return inside(`while parsing a flow ${kind}`, last.mark, expected, mark);
}

interface OpenFlow {
  readonly sign: string;
  readonly mark: Mark;
}

/** The innermost `{` or `[` that is open before a place. */
function openFlow(at: Mark, lines: Lines): OpenFlow | undefined {
  const open: OpenFlow[] = [];
  const before = [
    ...lines.slice(0, at.line - 1),
    lines[at.line - 1]?.slice(0, at.column - 1) ?? '',
  ];
  for (const [index, text] of before.entries())
    for (const { 0: sign, index: start } of text.matchAll(/'[^']*'|"[^"]*"|[[{\]}]/g)) {
      if (sign === '[' || sign === '{')
        open.push({ sign, mark: { line: index + 1, column: start + 1 } });
      else if (sign.length === 1) open.pop();
    }
  return open.at(-1);
}

function indentFault(at: Mark, lines: Lines): LoaderFault | undefined {
  const column = (lines[at.line - 1]?.search(/\S/) ?? 0) + 1;
  return blockFault({ line: at.line, column }, lines, column);
}

/** Something that is neither a key nor an item of the block that it stands in. */
function blockFault(at: Mark, lines: Lines, column: number): LoaderFault | undefined {
  const block = blocksAbove(at, lines, column).at(-1);
  if (!block) return undefined;
  const expected =
    block.kind === 'mapping' ? 'did not find expected key' : "did not find expected '-' indicator";
  return inside(`while parsing a block ${block.kind}`, block.mark, expected, at);
}
