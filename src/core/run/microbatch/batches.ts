import type { BatchSize } from '../../project/manifest';

/** One batch: from its start up to its end, milliseconds since 1970-01-01 UTC. */
export interface Batch {
  readonly start: number;
  readonly end: number;
}

/** What decides which batches of a model are run. */
export interface BatchSpan {
  readonly size: BatchSize;
  readonly lookback: number;
  /** Where the model's data begin. */
  readonly begin: number;
  readonly isIncremental: boolean;
  /** What the command asks for, `--event-time-start` and `--event-time-end`; else up to `now`. */
  readonly start?: number;
  readonly end?: number;
  readonly now: number;
}

/** The batches of a span in their order; the last one ends where the span does. */
export function listBatches(span: BatchSpan): Batch[] {
  const { size } = span;
  const end = ceiling(span.end ?? span.now, size);
  const batches: Batch[] = [];
  let start = firstStart(span, end);
  do {
    const next = shift(start, size, 1);
    batches.push({ start, end: Math.min(next, end) });
    start = next;
  } while (start < end);
  // A span of less than nothing is one batch, as in dbt.
  const last = batches.at(-1);
  return last ? [...batches.slice(0, -1), { start: last.start, end }] : batches;
}

function firstStart(
  { size, lookback, begin, isIncremental, start }: BatchSpan,
  end: number,
): number {
  if (start !== undefined) return truncate(start, size);
  if (!isIncremental) return truncate(begin, size);
  // An end on a border closes the batch before it: that one counts for the last.
  return shift(end, size, -(lookback + (truncate(end, size) === end ? 1 : 0)));
}

/** `2024-01-02T05`, `2024-01-02`, `2024-01` or `2024`: what names a batch. */
export function batchName({ start }: Batch, size: BatchSize): string {
  const lengths = { hour: 13, day: 10, month: 7, year: 4 };
  return new Date(start).toISOString().slice(0, lengths[size]);
}

function truncate(time: number, size: BatchSize): number {
  const date = new Date(time);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  switch (size) {
    case 'hour':
      return Date.UTC(year, month, day, date.getUTCHours());
    case 'day':
      return Date.UTC(year, month, day);
    case 'month':
      return Date.UTC(year, month);
    case 'year':
      return Date.UTC(year, 0);
  }
}

function ceiling(time: number, size: BatchSize): number {
  const floor = truncate(time, size);
  return floor === time ? time : shift(floor, size, 1);
}

/** The start of the batch so many batches later. */
function shift(time: number, size: BatchSize, count: number): number {
  const date = new Date(truncate(time, size));
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  switch (size) {
    case 'hour':
      return date.getTime() + count * 3_600_000;
    case 'day':
      return date.getTime() + count * 86_400_000;
    case 'month':
      return Date.UTC(year, month + count);
    case 'year':
      return Date.UTC(year + count, 0);
  }
}
