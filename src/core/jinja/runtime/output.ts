import { Dict } from '../../python/dict';
import { toText } from '../../python/repr';
import { asText } from '../../python/strObject';
import { Tuple } from '../../python/tuple';
import { typeName } from '../../python/typeName';
import { Range } from '../../python/types/range';
import { PyObject, type Value } from '../../python/value';
import type { Frame } from './frame';
import { escapeValue, Markup } from './markup';
import { joinNative } from './native';
import type { Render } from './render';

/** Puts a value out: as text, escaped where autoescape is on, or as it is where values are wanted. */
export function emitValue(frame: Frame, value: Value): void {
  const { render } = frame;
  if (render.parts !== null) render.parts.push(value);
  else if (frame.autoescape) render.output += escapeValue(value).text;
  else render.output += toText(value);
}

/**
 * Puts out a value that Jinja2 knows when it compiles: it makes a text of it even where values are wanted, unless the value
 * has no literal form, and escapes it by what it knows then.
 */
export function emitConstant(render: Render, value: Value, autoescape: boolean): void {
  if (render.parts !== null && !hasLiteral(value)) render.parts.push(value);
  else render.emitText(autoescape ? escapeValue(value).text : toText(value));
}

function hasLiteral(value: Value): boolean {
  if (!(value instanceof PyObject)) return !Array.isArray(value) || value.every(hasLiteral);
  if (value instanceof Dict) {
    return Array.from(value.entries()).every(([key, item]) => hasLiteral(key) && hasLiteral(item));
  }
  if (value instanceof Tuple) return value.items.every(hasLiteral);
  return value instanceof Markup || value instanceof Range;
}

/** Puts out what a filter block or a call block gives, as it is: Jinja2 makes no text of it. */
export function emitText(frame: Frame, value: Value): void {
  const { render } = frame;
  const text = asText(value);
  if (render.parts !== null) render.parts.push(value);
  else if (text !== undefined) render.output += text;
  else render.misfit ??= typeName(value);
}

/** What `body` puts out, as the value that a macro, a block `set` or a filter block makes of it. */
export function captureValue({ render }: Frame, autoescape: boolean, body: () => void): Value {
  return render.capture(render.parts !== null, body, (finished) =>
    finishCapture(finished, autoescape),
  );
}

/** What a render has put out in its innermost capture; Markup where autoescape is on. */
export function finishCapture(render: Render, autoescape: boolean): Value {
  if (render.parts !== null) return joinNative(render.parts);
  return autoescape ? new Markup(render.output) : render.output;
}
