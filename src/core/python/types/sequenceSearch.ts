import { equals } from '../equality';
import { resolveBounds } from '../slice';
import type { Value } from '../value';
import { spendWork } from '../work';

/** The place of the first equal item between the bounds; undefined when there is none. */
export function findIndex(
  items: readonly Value[],
  wanted: Value,
  start: Value,
  end: Value,
): bigint | undefined {
  const [from, to] = resolveBounds(start, end, items.length);
  spendWork(to - from);
  for (let at = from; at < to; at += 1) {
    if (equals(items[at] ?? null, wanted)) return BigInt(at);
  }
  return undefined;
}

/** How many items equal a value. */
export function countItems(items: readonly Value[], wanted: Value): bigint {
  spendWork(items.length);
  return BigInt(items.filter((item) => equals(item, wanted)).length);
}
