import { type CodePiece, cutByPattern } from './pieces';

const markdown =
  /(?<keyword>^#{1,6} [^\n]*)|(?<jinja>\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\})|(?<comment><!--[\s\S]*?(?:-->|$(?![\s\S])))|(?<string>```[\s\S]*?(?:```|$(?![\s\S]))|`[^`\n]*`)|(?<func>^[ \t]*(?:[-*+]|\d+\.)(?= ))/gm;

/** Cuts Markdown with docs blocks into coloured pieces; joined, they are the text again. */
export function highlightMarkdown(text: string): CodePiece[] {
  return cutByPattern(text, markdown);
}

const csv =
  /(?<keyword>^(?<![\s\S])[^\n]*)|(?<string>(?<=^|[,;\t])"(?:[^"]|"")*"?)|(?<number>(?<=^|[,;\t])-?\d+(?:\.\d+)?(?=[,;\t\r]|$))/gm;

/** Cuts CSV into coloured pieces, the first line as the head; joined, they are the text again. */
export function highlightCsv(text: string): CodePiece[] {
  return cutByPattern(text, csv);
}
