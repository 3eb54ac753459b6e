import { toValue } from '../python/convert';
import type { Value } from '../python/value';

/** Where a template's free names come from. `lookup` is asked when a name is first needed; undefined is "not here". */
export interface Scope {
  lookup(name: string): Value | undefined;
  /** Every name there is, where that can be said: for `{% debug %}` and Jinja2's `context.keys()`. */
  names?(): Iterable<string>;
}

/** A scope over JavaScript data, each value converted when a template first asks for it. */
export function makeScope(data: Readonly<Record<string, unknown>>): Scope {
  const converted = new Map<string, Value>();
  return {
    lookup(name) {
      const known = converted.get(name);
      if (known !== undefined || !Object.hasOwn(data, name)) return known;
      const value = toValue(data[name]);
      converted.set(name, value);
      return value;
    },
    names: () => Object.keys(data),
  };
}
