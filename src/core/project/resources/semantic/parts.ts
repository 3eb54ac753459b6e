import { type Data, type DataObject, objectOr, textOrNull } from '../../../base/data';

/** The `filter:` or `where:` of the semantic layer, one text or several, as the manifest holds it. */
export function filterOf(data: Data | undefined): DataObject | null {
  if (data === undefined || data === null) return null;
  const texts = Array.isArray(data) ? data : [data];
  return { where_filters: texts.map((text) => ({ where_sql_template: text })) };
}

/** A number or a text of an expression as text; null where there is none. */
export function expressionOf(data: Data | undefined): string | null {
  if (data === undefined || data === null) return null;
  if (typeof data === 'boolean') return data ? 'True' : 'False';
  return String(data);
}

const STANDARD_GRAINS =
  /^(nanosecond|microsecond|millisecond|second|minute|hour|day|week|month|quarter|year)s$/;

/** `7 days` as a count and a grain; undefined when it is no window. */
export function windowOf(text: string): DataObject | undefined {
  const [, count, grain = ''] = /^(\d+) (\S+)$/.exec(text.toLowerCase()) ?? [];
  if (count === undefined) return undefined;
  return { count: BigInt(count), granularity: grain.replace(STANDARD_GRAINS, '$1') };
}

/** A reference to a measure: its name, or the name with how it is to be read. */
export function measureInput(data: Data | undefined): DataObject | null {
  if (data === undefined || data === null) return null;
  const { name, filter, alias, join_to_timespine, fill_nulls_with } = namedObject(data);
  return {
    name: name ?? null,
    filter: filterOf(filter),
    alias: alias ?? null,
    join_to_timespine: join_to_timespine ?? false,
    fill_nulls_with: fill_nulls_with ?? null,
  };
}

/** A reference to a metric, with its offset. */
export function metricInput(data: Data | undefined): DataObject | null {
  if (data === undefined || data === null) return null;
  const { name, filter, alias, offset_window, offset_to_grain } = namedObject(data);
  return {
    name: name ?? null,
    filter: filterOf(filter),
    alias: alias ?? null,
    offset_window: optionalWindow(offset_window),
    offset_to_grain: offset_to_grain ?? null,
  };
}

/** The window that a text names; null where there is none. */
export function optionalWindow(data: Data | undefined): DataObject | null {
  const text = textOrNull(data);
  return text === null ? null : (windowOf(text) ?? null);
}

/** A name alone as an object that has only that name. */
function namedObject(data: Data): DataObject {
  return typeof data === 'string' ? { name: data } : objectOr(data);
}
