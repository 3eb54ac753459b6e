import { toText } from '../../python/repr';
import { asText } from '../../python/strObject';
import type { Value } from '../../python/value';
import { Markup } from '../runtime/markup';

/** markupsafe's soft_str: Markup stays what it is, anything else becomes text. */
export function softText(value: Value): string | Markup {
  return value instanceof Markup ? value : toText(value);
}

/** Changes the text of a value; Markup stays Markup. */
export function mapText(value: Value, change: (text: string) => string): Value {
  const soft = softText(value);
  return soft instanceof Markup ? new Markup(change(soft.text)) : change(soft);
}

/** The text of a str or Markup, otherwise the value's `str`. */
export function plainText(value: Value): string {
  return asText(value) ?? toText(value);
}
