import { asText } from '../../python/strObject';
import { isDigit } from '../../python/text/classify';
import type { Value } from '../../python/value';
import { getItem } from '../runtime/attributes';
import type { Engine } from '../runtime/frame';
import { Undefined } from '../runtime/undefined';

export type Getter = (item: Value) => Value;

/** Reads what the `attribute` of a filter names: `user.name`, `0`, or nothing, which gives the item itself. */
export function makeGetter(engine: Engine, attribute: Value, fallback: Value = null): Getter {
  const parts = splitAttribute(attribute);
  return (item) => {
    let value = item;
    for (const part of parts) {
      value = getItem(engine, value, part);
      if (fallback !== null && value instanceof Undefined) value = fallback;
    }
    return value;
  };
}

/** Reads several attributes, `name,age`, as the list by which `sort` orders. */
export function makeMultiGetter(engine: Engine, attribute: Value, post: Getter): Getter {
  const text = asText(attribute);
  const attributes: Value[] = text === undefined ? [attribute] : text.split(',');
  const getters = attributes.map((part) => makeGetter(engine, part));
  return (item) => getters.map((get) => post(get(item)));
}

/** How filters compare texts: as they are, or without regard to case. */
export function chooseCase(caseSensitive: boolean): Getter {
  return caseSensitive ? (value) => value : ignoreCase;
}

function ignoreCase(value: Value): Value {
  return asText(value)?.toLowerCase() ?? value;
}

function splitAttribute(attribute: Value): Value[] {
  if (attribute === null) return [];
  const text = asText(attribute);
  if (text === undefined) return [attribute];
  return text.split('.').map((part) => (isDigit(part) ? BigInt(part) : part));
}
