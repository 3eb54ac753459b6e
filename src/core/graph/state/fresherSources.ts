import { objectOf, type Plain, type PlainObject } from './plain';

/** The sources that hold newer rows than they did: both are dbt's sources.json, as JSON.parse reads it. */
export function listFresherSources(now: unknown, before: unknown): ReadonlySet<string> {
  const [current, earlier] = [loadTimes(now), loadTimes(before)];
  const fresher = [...current].filter(([id, at]) => at > (earlier.get(id) ?? ''));
  return new Set(fresher.map(([id]) => id));
}

/** When each source was loaded last, as ISO texts; without those whose freshness could not be measured. */
function loadTimes(artifact: unknown): ReadonlyMap<string, string> {
  const results = objectOf(artifact as PlainObject).results;
  const list: readonly Plain[] = Array.isArray(results) ? results : [];
  return new Map(
    list.flatMap((result) => {
      const { unique_id: id, max_loaded_at: at } = objectOf(result);
      return typeof id === 'string' && typeof at === 'string' ? [[id, at] as const] : [];
    }),
  );
}
