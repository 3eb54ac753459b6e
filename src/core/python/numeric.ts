import type { Value } from './value';

/** The integer that an int or a bool is; undefined for anything else. */
export function asInteger(value: Value): bigint | undefined {
  if (typeof value === 'bigint') return value;
  return typeof value === 'boolean' ? BigInt(value) : undefined;
}

/** The number that an int, a bool or a float is; undefined for anything else. */
export function asNumber(value: Value): bigint | number | undefined {
  return typeof value === 'number' ? value : asInteger(value);
}
