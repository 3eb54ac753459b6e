import { closestName } from '../../../core/base/closest';
import type { ManifestNode } from '../../../core/project/manifest';
import type { TextRange } from '../../../core/sql/errorPlace';
import { codeStretches } from '../../../core/sql/statements';
import type { OpenedProject } from '../../openProject';

type Parsed = NonNullable<OpenedProject['parsed']>;

/** A statement with its refs written out, and the way back to what was typed. */
export interface WrittenOut {
  readonly sql: string;
  typedRange(range: TextRange): TextRange;
}

/** Why a statement cannot run, and the words of it that are to blame. */
export class Unusable extends Error {
  constructor(
    message: string,
    readonly at: TextRange,
  ) {
    super(message);
  }
}

const CALL =
  /\{\{-?\s*(ref|source)\s*\(([^(){}]*)\)\s*-?\}\}|(?<![\w$."])(ref|source)\s*\(((?:\s*'[^']*'\s*,?)+)\)/gi;

/**
 * Writes each `ref` and `source` of a statement out, in Jinja's braces or bare: a node's relation, or the compiled SQL of
 * an ephemeral model as a subquery. Throws Unusable for a name that nothing has, and for any other Jinja.
 */
export async function writeOutRefs(
  typed: string,
  parsed: Parsed,
  compiled: (node: ManifestNode) => Promise<string>,
): Promise<WrittenOut> {
  const stretches = codeStretches(typed);
  const isCode = (at: number) => stretches.some(({ start, end }) => start <= at && at < end);
  const pieces: Piece[] = [];
  for (const call of typed.matchAll(CALL)) {
    const [whole, inBraces, theirWords, bare = '', bareWords = ''] = call;
    if (inBraces === undefined && !isCode(call.index)) continue;
    const range = { start: call.index, end: call.index + whole.length };
    const kind = (inBraces ?? bare).toLowerCase();
    const node = findNode(kind, readArguments(theirWords ?? bareWords), parsed, range);
    pieces.push({ range, text: await compiled(node) });
  }
  refuseOtherJinja(typed, pieces, isCode);
  return joinPieces(typed, pieces);
}

interface Piece {
  readonly range: TextRange;
  readonly text: string;
}

/** The texts in quotes that a call is given, and the version of a model under `v` or `version`. */
interface Arguments {
  readonly words: readonly string[];
  readonly version: string | null;
}

const VERSION = /\b(?:v|version)\s*=\s*(?:'([^']*)'|"([^"]*)"|([\d.]+))/;

function readArguments(text: string): Arguments {
  const [, single, double, digits] = VERSION.exec(text) ?? [];
  const words = [...text.replace(VERSION, '').matchAll(/'([^']*)'|"([^"]*)"/g)].map(
    ([, one, other]) => one ?? other ?? '',
  );
  return { words, version: single ?? double ?? digits ?? null };
}

function findNode(
  kind: string,
  { words, version }: Arguments,
  { session, graph }: Parsed,
  at: TextRange,
): ManifestNode {
  const { projectName, nodes } = graph.manifest;
  const name = words.at(-1) ?? '';
  const first = words.length > 1 ? (words[0] ?? '') : null;
  const found =
    kind === 'ref'
      ? session.references.ref(projectName, { name, package: first, version })
      : session.references.source(projectName, first ?? '', name);
  if (found) return found;
  const all = [...nodes.values()].filter(({ resource_type: type }) =>
    kind === 'ref' ? ['model', 'seed', 'snapshot'].includes(type) : type === 'source',
  );
  const near = closestName(name, new Set(all.map((node) => node.name)));
  const what = kind === 'ref' ? 'model, seed or snapshot' : 'source';
  throw new Unusable(
    `No ${what} is called ${words.join('.')}.${near === undefined ? '' : ` Did you mean ${near}?`}`,
    at,
  );
}

function refuseOtherJinja(
  typed: string,
  pieces: readonly Piece[],
  isCode: (at: number) => boolean,
): void {
  for (const { index, 0: brace } of typed.matchAll(/\{[{%#]/g)) {
    const isKnown = pieces.some(({ range }) => range.start === index);
    if (isKnown || !isCode(index)) continue;
    throw new Unusable(
      'Of Jinja the console knows ref() and source(). What else a model needs is compiled on its own page.',
      { start: index, end: index + brace.length },
    );
  }
}

function joinPieces(typed: string, pieces: readonly Piece[]): WrittenOut {
  let sql = '';
  let end = 0;
  /** For each piece its place in the SQL. */
  const places = pieces.map(({ range, text }) => {
    sql += typed.slice(end, range.start);
    const start = sql.length;
    sql += text;
    end = range.end;
    return { start, end: sql.length, range };
  });
  sql += typed.slice(end);
  const typedOffset = (offset: number, side: 'start' | 'end') => {
    const before = places.findLast(({ start }) => start <= offset);
    if (!before) return offset;
    return offset < before.end || (side === 'end' && offset === before.end)
      ? before.range[side]
      : before.range.end + offset - before.end;
  };
  return {
    sql,
    typedRange: ({ start, end: until }) => ({
      start: typedOffset(start, 'start'),
      end: typedOffset(until, 'end'),
    }),
  };
}
