import type { DataObject } from '../../base/data';
import type { EventSpan } from '../../compile/eventSpan';
import { BATCH_SIZES, shift } from './batches';

/** The span of `--sample '3 days'`: so many units back from the start of the one that is running. */
export function relativeSpan(text: string, now: number): EventSpan | undefined {
  const [, count = '', unit = ''] = /^(\d+) (\w+?)s?$/.exec(text.toLowerCase()) ?? [];
  const size = BATCH_SIZES.find((one) => one === unit);
  return size && { start: shift(now, size, -Number(count)), end: now };
}

/** The span of `--sample '{start: …, end: …}'`. */
export function namedSpan({ start, end }: DataObject): EventSpan | undefined {
  const [from, to] = [start, end].map(readMoment);
  return from === undefined || to === undefined ? undefined : { start: from, end: to };
}

function readMoment(moment: unknown): number | undefined {
  const text = String(moment).replace(' ', 'T');
  const time = Date.parse(/^\d{4}-\d\d-\d\d$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(time) ? undefined : time;
}
