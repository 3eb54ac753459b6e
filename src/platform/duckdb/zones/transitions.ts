import { clockFormat } from '../../../core/base/clockFormat';

/** From `atMs` on (UTC, in ms) a zone's clocks are `offsetMs` ahead of UTC. */
export interface Transition {
  readonly atMs: number;
  readonly offsetMs: number;
}

/** The years that are looked at; before and after them a zone's clocks stay as they were at the ends. */
export const FIRST_YEAR = 1940;
export const LAST_YEAR = 2060;

// Morocco's clocks change for the month of Ramadan alone.
const STEP_MS = 10 * 86_400_000;

/** How a zone's clocks were set, the first entry at the beginning of FIRST_YEAR; undefined for what is no zone. */
export function findTransitions(zone: string): readonly Transition[] | undefined {
  const offsetAt = offsetReader(zone);
  if (!offsetAt) return undefined;
  let atMs = Date.UTC(FIRST_YEAR, 0, 1);
  let offsetMs = offsetAt(atMs);
  const found: Transition[] = [{ atMs, offsetMs }];
  const endMs = Date.UTC(LAST_YEAR + 1, 0, 1);
  while (atMs < endMs) {
    const nextMs = atMs + STEP_MS;
    const next = offsetAt(nextMs);
    if (next !== offsetMs) {
      found.push({ atMs: changeBetween(offsetAt, atMs, nextMs), offsetMs: next });
      offsetMs = next;
    }
    atMs = nextMs;
  }
  return found;
}

/** The first whole second with the offset that holds at the end. */
function changeBetween(offsetAt: (ms: number) => number, fromMs: number, toMs: number): number {
  const after = offsetAt(toMs);
  let [low, high] = [fromMs / 1000, toMs / 1000];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * 1000) === after) high = middle;
    else low = middle;
  }
  return high * 1000;
}

function offsetReader(zone: string): ((ms: number) => number) | undefined {
  try {
    const format = clockFormat(zone);
    return (ms) => {
      const read = Object.fromEntries(
        format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]),
      );
      const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = read;
      return Date.UTC(year, month - 1, day, hour, minute, second) - ms;
    };
  } catch {
    return undefined;
  }
}
