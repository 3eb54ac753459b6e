import { type Data, type DataObject, isDataObject, objectList, objectOr } from '../../base/data';
import type { ProblemLog } from '../../base/problems/problem';
import { valueOfData } from '../../python/data';
import { toRepr } from '../../python/repr';
import { PERIODS } from '../freshness';
import type { PropertyEntry } from '../properties';

type Path = readonly (string | number)[];

/** Reports what a source and its tables say of their freshness that dbt refuses, and names that are no text. */
export function reportSourceFaults(entry: PropertyEntry, problems: ProblemLog): void {
  const report = (fault: string, path: Path) =>
    problems.report('config-invalid', { fault }, entry.at([...path]));
  const check = (data: DataObject, path: Path, what: string) => {
    for (const [key, fault] of faultsOf(data)) report(`${what}: ${fault}`, [...path, key]);
  };
  const checkTags = (given: Data | undefined, path: Path, name: string) => {
    const { tags = [] } = objectOr(given);
    if ((Array.isArray(tags) ? tags : [tags]).every((tag) => typeof tag === 'string')) return;
    const field = `\`config.tags\`: ${toRepr(valueOfData(tags))}`;
    const place = entry.at([...path, 'config', 'tags']);
    problems.report('field-invalid', { field, type: 'source', name }, place);
  };
  const { data } = entry;
  check(data, [], `source "${entry.name}"`);
  checkTags(data.config, [], entry.name);
  if (readsTwice({ ...objectOr(data.config), ...data }, 'loaded_at_field'))
    report('Cannot specify both loaded_at_field and loaded_at_query at source level.', []);
  for (const [at, table] of objectList(data.tables).entries()) {
    const path = ['tables', at];
    checkTags(table.config, path, String(table.name));
    check(table, path, `table "${entry.name}.${String(table.name)}"`);
    const { loaded_at_field: _, ...config } = objectOr(table.config);
    if (readsTwice({ ...config, ...table }, 'loaded_at_field'))
      report('Cannot specify both loaded_at_field and loaded_at_query at table level.', path);
  }
}

function readsTwice(data: DataObject, field: string): boolean {
  return field in data && Boolean(data[field]) && Boolean(data.loaded_at_query);
}

/** The faults of an entry, each with the key where it stands. */
function faultsOf(data: DataObject): [key: string, fault: string][] {
  const faults: [string, string][] = [];
  if (data.loaded_at_field === '')
    faults.push(['loaded_at_field', 'loaded_at_field cannot be an empty string.']);
  if (!isFreshness(data.freshness, true)) faults.push(['freshness', WRONG_FRESHNESS]);
  if (!isFreshness(objectOr(data.config).freshness, false))
    faults.push(['config', WRONG_FRESHNESS]);
  return faults;
}

const WRONG_FRESHNESS = `freshness must be {warn_after: {count: 1, period: day}, error_after: …, filter: …} with whole counts and the periods ${PERIODS.join(', ')}`;

/** Whether a freshness is one; outside of `config:` dbt refuses keys that it does not know. */
function isFreshness(data: Data | undefined, isStrict: boolean): boolean {
  if (data === undefined || data === null) return true;
  const hasOnly = (part: DataObject, keys: readonly string[]) =>
    !isStrict || Object.keys(part).every((key) => keys.includes(key));
  const isLimitOr = (limit: Data | undefined) => {
    if (limit === undefined || limit === null) return true;
    if (!isDataObject(limit) || !hasOnly(limit, ['count', 'period'])) return false;
    const { count = null, period = null } = limit;
    return (
      (count === null || typeof count === 'bigint') &&
      (period === null || PERIODS.includes(String(period)))
    );
  };
  return (
    isDataObject(data) &&
    hasOnly(data, ['warn_after', 'error_after', 'filter']) &&
    isLimitOr(data.warn_after) &&
    isLimitOr(data.error_after)
  );
}
