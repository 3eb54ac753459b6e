import { checkLength } from '../iteration';
import { textLength } from './codePoints';

export type Alignment = '<' | '>' | '^';

/** Pads a text to a width in code points, as format specifications do: `^` puts the odd character behind. */
export function padText(text: string, width: number, fill: string, alignment: Alignment): string {
  const missing = width - textLength(text);
  if (missing <= 0) return text;
  checkLength(missing);
  const left = alignment === '<' ? 0 : alignment === '>' ? missing : Math.floor(missing / 2);
  return fill.repeat(left) + text + fill.repeat(missing - left);
}

/** Python's `text.center(width, fill)`, which puts an odd character in front when the width is odd. */
export function centerText(text: string, width: number, fill: string): string {
  const missing = width - textLength(text);
  if (missing <= 0) return text;
  checkLength(missing);
  const left = Math.floor(missing / 2) + (missing & width & 1);
  return fill.repeat(left) + text + fill.repeat(missing - left);
}

/** Python's `text.zfill(width)`: zeros behind the sign. */
export function fillZeros(text: string, width: number): string {
  const sign = /^[+-]/.test(text) ? text.slice(0, 1) : '';
  return sign + padText(text.slice(sign.length), width - sign.length, '0', '>');
}

/** Python's `text.expandtabs(size)`: columns count from the line's start. */
export function expandTabs(text: string, size: number): string {
  let column = 0;
  let expanded = '';
  for (const character of text) {
    const piece =
      character === '\t' ? ' '.repeat(size > 0 ? size - (column % size) : 0) : character;
    column = character === '\n' || character === '\r' ? 0 : column + piece.length;
    expanded += piece;
  }
  return expanded;
}
