import { type Data, type DataObject, isDataObject, timeOf } from '../../base/data';
import type { EventSpan } from '../../compile/eventSpan';
import { BATCH_SIZES, type BatchSize } from '../../project/manifest';
import { valueOfData } from '../../python/data';
import { toRepr } from '../../python/repr';

const GRAINS = [...BATCH_SIZES, ...BATCH_SIZES.map((size) => `${size}s`)];

/** The span of `--sample '3 days'`: so many units back from now, whatever the unit's borders. A text says what is wrong. */
export function relativeSpan(text: string, now: number): EventSpan | string {
  if (text === '') return 'string index out of range';
  const [count = '', grain = '', ...rest] = text.toLowerCase().split(' ');
  if (grain === '' || rest.length > 0)
    return `Runtime Error\n  Cannot load SAMPLE_WINDOW from '${text}'. Must be of form 'DAYS_INT GRAIN_SIZE'.`;
  if (!/^[+-]?\d+$/.test(count))
    return `Runtime Error\n  Unable to convert '${count}' to an integer.`;
  const size = BATCH_SIZES.find((one) => one === grain.replace(/s+$/, ''));
  if (!size)
    return `Runtime Error\n  Invalid grain size '${grain}'. Must be one of ${toRepr(GRAINS)}.`;
  return { start: goBack(now, size, Number(count)), end: now };
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

/** The span of `--sample "{'start': '…', 'end': '…'}"`. A text says what is wrong. */
export function namedSpan({ start, end }: DataObject): EventSpan | string {
  const from = readMoment('start', start);
  if (typeof from === 'string') return from;
  const to = readMoment('end', end);
  return typeof to === 'string' ? to : { start: from, end: to };
}

function readMoment(name: string, moment: Data | undefined): number | string {
  const field = `Field "${name}" of type datetime`;
  if (moment === undefined) return `${field} is missing in SampleWindow instance`;
  return (
    timeOfMoment(moment) ??
    `${field} in SampleWindow has invalid value ${toRepr(valueOfData(moment))}`
  );
}

/** A moment as it is written: dbt takes it for UTC's, whatever zone it names, but no date that YAML reads as one. */
function timeOfMoment(moment: Data): number | undefined {
  const tagged = isDataObject(moment) ? timeOf(moment) : undefined;
  const isTime = tagged === undefined ? typeof moment === 'string' : tagged.includes('T');
  if (!isTime) return undefined;
  const text = String(tagged ?? moment)
    .replace(' ', 'T')
    .replace(/(T.*?)(?:Z|[+-]\d\d:?\d\d)$/, '$1');
  const time = Date.parse(/^\d{4}-\d\d-\d\d$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(time) ? undefined : time;
}
