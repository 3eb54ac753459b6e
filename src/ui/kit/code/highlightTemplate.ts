import { highlightSql } from './highlightSql';
import { type CodePiece, cutByPattern } from './pieces';

const inJinja = new RegExp(
  [
    /(?<string>'(?:[^'\\]|\\.)*'?|"(?:[^"\\]|\\.)*"?)/,
    /(?<keyword>\b(?:if|elif|else|endif|for|in|endfor|set|endset|macro|endmacro|call|endcall|filter|endfilter|test|endtest|snapshot|endsnapshot|materialization|endmaterialization|docs|enddocs|raw|endraw|do|not|and|or|is|recursive|true|false|none)\b)/,
    /(?<number>\b\d[\d_]*(?:\.\d+)?\b)/,
    /(?<func>\b[a-z_]\w*(?=\s*\())/,
    /(?<jinja>\{\{-?|-?\}\}|\{%-?|-?%\}|[\w.|~]+)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gis',
);

/** SQL with Jinja as one writes it: the inside of tags is coloured too; joined, the pieces are the text again. */
export function highlightTemplate(text: string): CodePiece[] {
  return highlightSql(text).flatMap((piece) =>
    piece.tone === 'jinja' ? cutByPattern(piece.text, inJinja) : [piece],
  );
}
