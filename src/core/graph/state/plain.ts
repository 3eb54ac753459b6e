import { dataOfObject } from '../../base/data';

/** What JSON.parse makes of an artifact: numbers are floats. */
export type Plain = null | boolean | number | string | readonly Plain[] | PlainObject;
export interface PlainObject {
  readonly [key: string]: Plain;
}

/** A resource as an artifact would hold it. */
export function plainOf(resource: object): PlainObject {
  return toPlain(dataOfObject(resource)) as PlainObject;
}

function toPlain(data: unknown): Plain {
  if (Array.isArray(data)) return data.map(toPlain);
  if (typeof data === 'bigint') return Number(data);
  if (typeof data !== 'object' || data === null) return data as Plain;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, toPlain(value)]));
}

/** The mapping, or an empty one. */
export function objectOf(value: Plain | undefined): PlainObject {
  return isPlainObject(value) ? value : {};
}

function isPlainObject(value: Plain | undefined): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two values are the same whatever the order of their keys. */
export function areEqual(left: Plain | undefined, right: Plain | undefined): boolean {
  if (Array.isArray(left))
    return (
      Array.isArray(right) &&
      left.length === right.length &&
      left.every((item, at) => areEqual(item, right[at]))
    );
  if (!isPlainObject(left) || !isPlainObject(right)) return left === right;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && areEqual(left[key], right[key]))
  );
}

/** Without what says nothing: nulls, and mappings that hold nothing else. */
function prune(value: Plain | undefined): Plain {
  if (!isPlainObject(value)) return value ?? null;
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, prune(inner)] as const)
    .filter(([, inner]) => inner !== null);
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

/** Whether some fields are the same in both; what is absent is as null, and as a mapping of nulls. */
export function agreeIn(fields: readonly string[], left: PlainObject, right: PlainObject): boolean {
  return fields.every((field) => areEqual(prune(left[field]), prune(right[field])));
}
