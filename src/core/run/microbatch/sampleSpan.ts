import type { DataObject } from '../../base/data';
import type { EventSpan } from '../../compile/eventSpan';
import { BATCH_SIZES, type BatchSize } from '../../project/manifest';

/** The span of `--sample '3 days'`: so many units back from now, whatever the unit's borders. */
export function relativeSpan(text: string, now: number): EventSpan | undefined {
  const [, count = '', unit = ''] = /^([+-]?\d+) (\w+?)s*$/.exec(text.toLowerCase()) ?? [];
  const size = BATCH_SIZES.find((one) => one === unit);
  return size && { start: goBack(now, size, Number(count)), end: now };
}

/** The same time of day so many units earlier; of a day that a month lacks, its last one. */
function goBack(time: number, size: BatchSize, count: number): number {
  if (size === 'hour') return time - count * 3_600_000;
  if (size === 'day') return time - count * 86_400_000;
  const date = new Date(time);
  const months = size === 'year' ? count * 12 : count;
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() - months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = Math.min(date.getUTCDate(), lastDay);
  return Date.UTC(year, month, day) + (((time % 86_400_000) + 86_400_000) % 86_400_000);
}

/** The span of `--sample '{start: …, end: …}'`. */
export function namedSpan({ start, end }: DataObject): EventSpan | undefined {
  const [from, to] = [start, end].map(readMoment);
  return from === undefined || to === undefined ? undefined : { start: from, end: to };
}

/** A moment as it is written: dbt takes it for UTC's, whatever zone it names. */
function readMoment(moment: unknown): number | undefined {
  const text = String(moment)
    .replace(' ', 'T')
    .replace(/(T.*?)(?:Z|[+-]\d\d:?\d\d)$/, '$1');
  const time = Date.parse(/^\d{4}-\d\d-\d\d$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(time) ? undefined : time;
}
