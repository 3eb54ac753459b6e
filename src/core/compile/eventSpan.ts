import { PyDateTime } from '../python/modules/datetime/pyDateTime';
import { UTC } from '../python/modules/datetime/zone';

/** From a moment up to another, milliseconds since 1970-01-01 UTC. */
export interface EventSpan {
  readonly start: number;
  readonly end: number;
}

/** What two spans have in common. */
export function commonSpan(one: EventSpan | undefined, other: EventSpan | undefined) {
  if (!one || !other) return one ?? other;
  return { start: Math.max(one.start, other.start), end: Math.min(one.end, other.end) };
}

/** A moment as templates see it. */
export function momentOf(time: number): PyDateTime {
  return PyDateTime.fromUtcMicros(BigInt(time) * 1000n, UTC);
}
