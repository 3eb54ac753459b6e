import type { Value } from './value';

/** Python's `bool(value)`. */
export function isTrue(value: Value): boolean {
  if (typeof value !== 'object') return typeof value === 'number' ? value !== 0 : Boolean(value);
  if (value === null) return false;
  return Array.isArray(value) ? value.length > 0 : value.isTrue();
}
