import { type CodePiece, cutByPattern } from './pieces';

const pattern = new RegExp(
  [
    /(?<jinja>\{\{[^\n]*?\}\}|\{%[^\n]*?%\})/,
    /(?<comment>(?<=^|[ \t])#[^\n]*)/,
    /(?<keyword>(?<=^[ \t]*(?:- +)*|[{,][ \t]*)[\w+$][^\n:#,{}[\]'"]*(?=:(?:[ \t]|$)))/,
    /(?<string>(?<=[\s,[{(])(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\n]|'')*'))/,
    /(?<number>(?<=[\s,[{])-?\d[\d_]*(?:\.\d+)?(?=[ \t]*(?:[,\]}]|$)))/,
    /(?<func>(?<=[:\-,[{][ \t]+)(?:true|false|null|yes|no|on|off|~)(?=[ \t]*(?:[,\]}#]|$)))/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gm',
);

/** Cuts YAML into coloured pieces, keys as keywords; joined, they are the text again. */
export function highlightYaml(text: string): CodePiece[] {
  return cutByPattern(text, pattern);
}
