/** A stretch of a text: UTF-16 offsets, `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

const FRAME = /\n\nLINE (\d+): (.*)\n( *)\^/;
const WIDE =
  /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uff01-\uff60]/u;
const TOKEN = /^(?:::|"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}\p{N}_$]+|\S)/u;

/** What the caret of an engine's message points at in the SQL that it is about; null when it points nowhere. */
export function errorPlace(message: string, sql: string): TextRange | null {
  if (/ at end of input/.test(message)) return lastSign(sql);
  const [, lineText = '', shown = '', indent = ''] = FRAME.exec(message) ?? [];
  const lines = sql.split('\n');
  const line = lines[Number(lineText) - 1];
  if (lineText === '' || line === undefined) return null;
  const lead = shown.startsWith('...') && !line.startsWith('...') ? 3 : 0;
  const found = line.indexOf(shown.slice(lead).replace(/\.\.\.$/, ''));
  if (found === -1) return null;
  const caret = indent.length - `LINE ${lineText}: `.length;
  const before = unitsWithin(shown, caret) - lead;
  const lineStart = lines
    .slice(0, Number(lineText) - 1)
    .reduce((sum, { length }) => sum + length + 1, 0);
  const start = lineStart + found + before;
  const [token = ' '] = TOKEN.exec(sql.slice(start)) ?? [];
  return { start, end: Math.min(sql.length, start + token.length) };
}

function lastSign(sql: string): TextRange {
  const end = sql.trimEnd().length;
  return { start: Math.max(0, end - 1), end };
}

/** How many UTF-16 units lie before a column: the engine counts columns of a terminal, where some signs take two. */
function unitsWithin(text: string, columns: number): number {
  let units = 0;
  let column = 0;
  for (const sign of text) {
    if (column >= columns) break;
    column += WIDE.test(sign) ? 2 : 1;
    units += sign.length;
  }
  return units;
}
