/** Without a canvas: a fair guess for text of 12 px. */
const GUESSED_CHAR_PX = 7.5;

// A canvas draws proportional digits and hyphens; the page's are tabular, as wide as a zero and a little more.
const TABULAR = /[\d-]/g;
const TABULAR_SHARE = 1.03;

let context: CanvasRenderingContext2D | null | undefined;

/** Width in px of a text in a CSS `font`, as the page would draw it; on a canvas, which costs no layout of the page. */
export function measureText(text: string, font: string): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) return text.length * GUESSED_CHAR_PX;
  context.font = font;
  return context.measureText(text.replace(TABULAR, '0')).width * TABULAR_SHARE;
}
