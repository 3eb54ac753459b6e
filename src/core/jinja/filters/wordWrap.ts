import { sliceText, textLength } from '../../python/text/codePoints';
import { splitLines } from '../../python/text/split';

export interface WrapOptions {
  readonly width: number;
  readonly breakLongWords: boolean;
  readonly breakOnHyphens: boolean;
  readonly lineBreak: string;
}

const SPACE = '[\\t\\n\\v\\f\\r ]';
// Words that may break behind a hyphen between letters, dashes of their own, and runs of spaces.
const HYPHEN_CHUNKS = new RegExp(
  `${SPACE}+|(?<=[\\w!"'&.,?])-{2,}(?=\\w)|[^\\t\\n\\v\\f\\r ]+?(?:(?:-(?:(?<=[^\\d\\W]{2}-)|(?<=[^\\d\\W]-[^\\d\\W]-))(?=[^\\d\\W]-?[^\\d\\W]))|(?=${SPACE}|$)|(?<=[\\w!"'&.,?])(?=-{2,}\\w))`,
  'gu',
);
const PLAIN_CHUNKS = new RegExp(`${SPACE}+|[^\\t\\n\\v\\f\\r ]+`, 'g');

/** Wraps each line of a text as Python's textwrap does, keeping tabs and the lines there are. */
export function wrapText(text: string, options: WrapOptions): string {
  return splitLines(text, false)
    .map((line) => wrapLine(line, options).join(options.lineBreak))
    .join(options.lineBreak);
}

function wrapLine(line: string, options: WrapOptions): string[] {
  const pattern = options.breakOnHyphens ? HYPHEN_CHUNKS : PLAIN_CHUNKS;
  const chunks = (line.match(pattern) ?? []).reverse();
  const lines: string[] = [];
  while (chunks.length > 0) {
    if (lines.length > 0 && isBlank(chunks.at(-1))) chunks.pop();
    const taken = takeLine(chunks, options);
    if (isBlank(taken.at(-1))) taken.pop();
    if (taken.length > 0) lines.push(taken.join(''));
  }
  return lines;
}

/** The chunks of one line, taken from the end of the list. */
function takeLine(chunks: string[], { width, breakLongWords }: WrapOptions): string[] {
  const taken: string[] = [];
  let length = 0;
  for (let next = chunks.at(-1); next !== undefined; next = chunks.at(-1)) {
    if (length + textLength(next) > width) break;
    taken.push(next);
    length += textLength(next);
    chunks.pop();
  }
  const long = chunks.at(-1);
  if (long === undefined || textLength(long) <= width) return taken;
  if (breakLongWords) {
    const room = width < 1 ? 1 : width - length;
    taken.push(sliceText(long, 0, room));
    chunks[chunks.length - 1] = sliceText(long, room, textLength(long));
  } else if (taken.length === 0) taken.push(chunks.pop() ?? '');
  return taken;
}

function isBlank(chunk: string | undefined): boolean {
  return chunk !== undefined && chunk.trim() === '';
}
