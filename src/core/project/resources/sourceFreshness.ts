import { type Data, type DataObject, objectOr } from '../../base/data';
import { isLimit } from '../freshness';

const NO_LIMIT: DataObject = { count: null, period: null };

/** A freshness with every field of dbt's manifest. */
export function wholeFreshness(given: DataObject): DataObject {
  return { warn_after: NO_LIMIT, error_after: NO_LIMIT, filter: null, ...given };
}

/**
 * What the places say together that may give a freshness, weakest first: undefined where no limit is set, null where the
 * last word is that there is none. A limit is taken whole; half of one says nothing.
 */
export function mergeFreshness(
  places: readonly (Data | undefined)[],
): DataObject | null | undefined {
  let merged: DataObject | null = wholeFreshness({});
  for (const place of places) {
    const next = place === null ? null : wholeFreshness(objectOr(place));
    if (next !== null && merged !== null) merged = mergeTwo(merged, next);
    else merged = next !== null && hasLimit(next) ? next : null;
  }
  return merged === null || hasLimit(merged) ? merged : undefined;
}

function hasLimit({ warn_after: warn, error_after: error }: DataObject): boolean {
  return isLimit(warn) || isLimit(error);
}

function mergeTwo(above: DataObject, below: DataObject): DataObject {
  const limit = (key: string): Data => {
    const given = below[key] ?? null;
    return given === null || isLimit(given) ? given : (above[key] ?? null);
  };
  return {
    warn_after: limit('warn_after'),
    error_after: limit('error_after'),
    filter: below.filter ?? above.filter ?? null,
  };
}

/** By what a table's age is known: what itself says of it, else its source; a field of its own rules out the source's query. */
export function loadedAt(source: DataObject, table: DataObject): DataObject {
  const read = (data: DataObject, key: string) => data[key] || objectOr(data.config)[key] || null;
  const [field, query] = ['loaded_at_field', 'loaded_at_query'] as const;
  const hasField = field in table || (objectOr(table.config)[field] ?? null) !== null;
  const rulesOut = field in table || Boolean(objectOr(table.config)[field]);
  const hasQuery = (table[query] ?? objectOr(table.config)[query] ?? null) !== null;
  const asked = hasQuery ? read(table, query) : rulesOut ? null : read(source, query);
  return {
    loaded_at_field: stripped(read(hasField ? table : source, field)),
    loaded_at_query: stripped(asked),
  };
}

function stripped(value: Data): Data {
  return typeof value === 'string' ? value.trim() : value;
}
