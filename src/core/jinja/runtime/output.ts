import { toText } from '../../python/repr';
import type { Value } from '../../python/value';
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

/** Puts out a value that the compiler knew: Jinja2 makes a text of it even where values are wanted. */
export function emitConstant(frame: Frame, value: Value): void {
  const { render } = frame;
  if (render.parts === null) emitValue(frame, value);
  else render.parts.push(frame.autoescape ? escapeValue(value).text : toText(value));
}

/** What `body` puts out, as the value that a macro, a block `set` or a filter block makes of it. */
export function captureValue(frame: Frame, body: () => void): Value {
  const { render } = frame;
  return render.capture(render.parts !== null, body, (finished) =>
    finishCapture(finished, frame.autoescape),
  );
}

/** What a render has put out in its innermost capture; Markup where autoescape is on. */
export function finishCapture(render: Render, autoescape: boolean): Value {
  if (render.parts !== null) return joinNative(render.parts);
  return autoescape ? new Markup(render.output) : render.output;
}
