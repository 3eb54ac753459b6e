import { findAttribute } from '../../python/attributes';
import { findItem } from '../../python/items';
import { asText } from '../../python/strObject';
import type { Value } from '../../python/value';
import type { Engine } from './frame';

/** What Jinja2 makes of `object.name`: an attribute, otherwise the item of that name, otherwise undefined. */
export function getAttribute(engine: Engine, object: Value, name: string): Value {
  const attribute = findAttribute(object, name);
  if (attribute !== undefined) return attribute;
  const item = findItem(object, name);
  return item === undefined ? engine.makeUndefined({ object, name }) : item;
}

/** What Jinja2 makes of `object[key]`: an item, otherwise the attribute of that name, otherwise undefined. */
export function getItem(engine: Engine, object: Value, key: Value): Value {
  const item = findItem(object, key);
  if (item !== undefined) return item;
  const name = asText(key);
  const attribute = name === undefined ? undefined : findAttribute(object, name);
  return attribute === undefined ? engine.makeUndefined({ object, name: key }) : attribute;
}
