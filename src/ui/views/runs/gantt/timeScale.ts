const STEPS_MS = [
  10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 30_000, 60_000, 120_000, 300_000,
  600_000,
];
const MOST_TICKS = 7;

/** An axis from 0 that holds `lengthMs`, with ticks at round times. */
export interface TimeScale {
  readonly endMs: number;
  readonly ticksMs: readonly number[];
  /** Where a time lies, in percent of the axis. */
  at(ms: number): number;
}

export function makeTimeScale(lengthMs: number): TimeScale {
  const length = Math.max(1, lengthMs);
  const last = STEPS_MS.at(-1) ?? 1;
  const step =
    STEPS_MS.find((one) => length / one <= MOST_TICKS) ??
    last * Math.ceil(length / last / MOST_TICKS);
  // Room behind the last bar for its words.
  const endMs = Math.max(step, length * 1.18);
  return {
    endMs,
    ticksMs: Array.from({ length: Math.floor(endMs / step) + 1 }, (_, at) => at * step),
    at: (ms) => Math.min(100, Math.max(0, (100 * ms) / endMs)),
  };
}
