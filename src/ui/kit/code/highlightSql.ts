import { type CodePiece, type CodeTone, cutByPattern } from './pieces';

// DuckDB's keywords as they occur in models; what is missing here is only uncoloured.
const keywords = new Set(
  `all alter and anti any array as asc asof attach between by cascade case cast check columns copy create cross
  cube current database default delete desc describe detach distinct drop else end escape except exclude exists
  explain export false fetch filter first following for from full glob grouping group having if ignore ilike import
  in inner insert install interval into intersect is join last lateral left like limit load macro map materialized
  natural not null nulls offset on or order ordinality outer over partition pivot positional pragma preceding primary
  qualify range recursive references rename replace respect returning right rollup row rows sample schema select semi
  sequence set sets show similar struct summarize table tablesample temp temporary then ties to true truncate try_cast
  unbounded union unique unpivot update use using values view when where window with within without`.split(
    /\s+/,
  ),
);

const pattern = new RegExp(
  [
    /(?<jinja>\{\{[\s\S]*?(?:\}\}|$)|\{%[\s\S]*?(?:%\}|$))/,
    /(?<comment>\{#[\s\S]*?(?:#\}|$)|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$))/,
    /(?<string>'(?:[^']|'')*(?:'|$)|\$(?<tag>\w*)\$[\s\S]*?(?:\$\k<tag>\$|$))/,
    /(?<quoted>"(?:[^"]|"")*(?:"|$))/,
    /(?<number>\b\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?\b)/,
    /(?<word>[\p{L}_][\p{L}\p{N}_]*)(?:(?=\s*\()(?<call>)|)/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'giu',
);

/** Cuts SQL with Jinja into coloured pieces; joined, they are the text again, whatever it is. */
export function highlightSql(text: string): CodePiece[] {
  return cutByPattern(text, pattern, toneOf);
}

function toneOf(groups: Record<string, string | undefined>): CodeTone | undefined {
  if (groups.jinja !== undefined) return 'jinja';
  if (groups.comment !== undefined) return 'comment';
  if (groups.string !== undefined) return 'string';
  if (groups.number !== undefined) return 'number';
  if (groups.word === undefined) return undefined;
  if (keywords.has(groups.word.toLowerCase())) return 'keyword';
  return groups.call === undefined ? undefined : 'func';
}
