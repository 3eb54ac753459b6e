import { findAttribute } from '../../python/attributes';
import { Dict } from '../../python/dict';
import { PythonError, typeError } from '../../python/errors';
import { findItem } from '../../python/items';
import { asText } from '../../python/strObject';
import { typeName } from '../../python/typeName';
import type { Value } from '../../python/value';
import type { Engine } from './frame';
import { type FieldSteps, makeSafeFormat } from './safeFormat';

// What Python raises where there is no such item; anything else is an error of its own.
const NO_ITEM: ReadonlySet<string> = new Set([
  'AttributeError',
  'IndexError',
  'KeyError',
  'LookupError',
  'TypeError',
]);

/** What Jinja2 makes of `object.name`: an attribute, otherwise the item of that name, otherwise undefined. */
export function getAttribute(engine: Engine, object: Value, name: string): Value {
  const attribute = findAttribute(object, name);
  if (attribute !== undefined) return guard(engine, object, name, attribute);
  const item = tryItem(object, name);
  return item === undefined ? engine.makeUndefined({ object, name }) : item;
}

/** What Jinja2 makes of `object | attr(name)`: an attribute, otherwise undefined. */
export function getOwnAttribute(engine: Engine, object: Value, name: string): Value {
  const attribute = findAttribute(object, name);
  return attribute === undefined
    ? engine.makeUndefined({ object, name })
    : guard(engine, object, name, attribute);
}

/** What Jinja2 makes of `object[key]`: an item, otherwise the attribute of that name, otherwise undefined. */
export function getItem(engine: Engine, object: Value, key: Value): Value {
  const item = tryItem(object, key);
  if (item !== undefined) return item;
  const name = asText(key);
  const attribute = name === undefined ? undefined : findAttribute(object, name);
  if (name === undefined || attribute === undefined) {
    return engine.makeUndefined({ object, name: key });
  }
  return guard(engine, object, name, attribute);
}

/** Python's `object[from:to]`: an error where there are no slices. */
export function getSlice(_: Engine, object: Value, slice: Value): Value {
  const part = findItem(object, slice);
  if (part !== undefined) return part;
  if (object instanceof Dict) throw typeError("unhashable type: 'slice'");
  throw typeError(`'${typeName(object)}' object is not subscriptable`);
}

/** What a sandbox makes of an attribute: what Python keeps to itself cannot be used, and texts are formatted its way. */
function guard(engine: Engine, object: Value, name: string, attribute: Value): Value {
  if (!engine.sandboxed) return attribute;
  if (!name.startsWith('_')) return makeSafeFormat(object, name, stepsOf(engine)) ?? attribute;
  const hint = `access to attribute '${name}' of '${typeName(object)}' object is unsafe.`;
  return engine.makeUndefined({ hint, object, name, raises: 'SecurityError' });
}

/** In a sandbox the fields of a format are found as templates find them. */
function stepsOf(engine: Engine): FieldSteps {
  return {
    attribute: (value, name) => getAttribute(engine, value, name),
    item: (value, key) => getItem(engine, value, key),
  };
}

function tryItem(object: Value, key: Value): Value | undefined {
  try {
    return findItem(object, key);
  } catch (error) {
    if (error instanceof PythonError && NO_ITEM.has(error.kind)) return undefined;
    throw error;
  }
}
