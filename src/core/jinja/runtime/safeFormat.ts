import { PythonError, typeError } from '../../python/errors';
import { type FieldRules, formatFields } from '../../python/format/fields';
import { makeRawFunction } from '../../python/functions/makeFunction';
import { findItem, missingItem } from '../../python/items';
import { asText } from '../../python/strObject';
import type { CallArguments, Value } from '../../python/value';
import { formatMarkup, Markup } from './markup';

/** How a field's `.name` and `[key]` are found. */
export type FieldSteps = Pick<FieldRules, 'attribute' | 'item'>;

/** `text.format` and `text.format_map` as Jinja2's sandbox has them; undefined for any other attribute. */
export function makeSafeFormat(object: Value, name: string, steps: FieldSteps): Value | undefined {
  if (name !== 'format' && name !== 'format_map') return undefined;
  const text = asText(object);
  if (text === undefined) return undefined;
  return makeRawFunction(name, (call) => {
    const source = name === 'format' ? argumentsOf(call) : mappingOf(call);
    return object instanceof Markup
      ? formatMarkup(text, source, steps)
      : formatFields(text, source, steps);
  });
}

type Source = Parameters<typeof formatFields>[1];

function argumentsOf({ positional, keyword }: CallArguments): Source {
  return { positional, named: (name) => keyword.get(name), missing: noIndex };
}

function mappingOf({ positional, keyword }: CallArguments): Source {
  const [mapping, ...more] = positional;
  if (keyword.size > 0 || mapping === undefined || more.length > 0) {
    throw typeError(
      `format_map() takes exactly one argument (${positional.length + keyword.size} given)`,
    );
  }
  const named = (name: string) => {
    const value = findItem(mapping, name);
    if (value === undefined) throw missingItem(mapping, name);
    return value;
  };
  return { positional: [], named, missing: noIndex };
}

function noIndex(): PythonError {
  return new PythonError('IndexError', 'tuple index out of range');
}
