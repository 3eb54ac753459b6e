const SURROGATE = /[\uD800-\uDFFF]/;
const LONG = 4096;

// The last long text that was looked through: statements grow piece by piece, and are measured with each piece.
let known = { text: '', astral: false };

/** Whether some characters take two UTF-16 units, so that JavaScript's indices are not Python's. */
function hasAstral(text: string): boolean {
  if (text.length < LONG) return SURROGATE.test(text);
  if (!isKnown(text)) known = { text, astral: SURROGATE.test(text) };
  return known.astral;
}

// Texts of one length are compared at once where they are the same object, as they are here.
function isKnown(text: string): boolean {
  return text.length === known.text.length && text === known.text;
}

/** A text and what is added to it; the whole need not be looked through again if the text has been. */
export function appendText(text: string, added: string): string {
  const whole = text + added;
  if (text.length >= LONG && isKnown(text))
    known = { text: whole, astral: known.astral || SURROGATE.test(added) };
  return whole;
}

/** Python's `len(text)`: code points. */
export function textLength(text: string): number {
  if (!hasAstral(text)) return text.length;
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** Python's `text[start:end]` for bounds within the text, in code points. */
export function sliceText(text: string, start: number, end: number): string {
  if (!hasAstral(text)) return text.slice(start, end);
  return Array.from(text).slice(start, end).join('');
}

/** Python's `text[index]` for a place within the text; undefined outside. */
export function characterAt(text: string, index: number): string | undefined {
  return hasAstral(text) ? Array.from(text)[index] : text[index];
}

/** How many code points stand before a UTF-16 offset. */
export function toCodePoints(text: string, offset: number): number {
  return textLength(text.slice(0, offset));
}

/** The UTF-16 offset of a code point's place; the text's end for places past it. */
export function toOffset(text: string, index: number): number {
  return hasAstral(text) ? sliceText(text, 0, index).length : Math.min(index, text.length);
}

/** Negative, zero or positive as Python orders two texts: by code point, where JavaScript goes by UTF-16 unit. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  if (!hasAstral(left) && !hasAstral(right)) return left < right ? -1 : 1;
  const [mine, theirs] = [Array.from(left), Array.from(right)];
  for (let at = 0; at < mine.length && at < theirs.length; at += 1) {
    const order = (mine[at]?.codePointAt(0) ?? 0) - (theirs[at]?.codePointAt(0) ?? 0);
    if (order !== 0) return order;
  }
  return mine.length - theirs.length;
}
