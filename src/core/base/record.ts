/** An object with a value for each of `keys`, in their order. */
export function recordOf<K extends string, V>(
  keys: readonly K[],
  makeValue: (key: K) => V,
): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, makeValue(key)])) as Record<K, V>;
}
