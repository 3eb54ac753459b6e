import { type DataObject, objectList } from '../../base/data';
import type { ProblemLog } from '../../base/problems/problem';
import type { PropertyEntry } from '../../project/properties';

/**
 * The sources of all packages, those that an entry with `overrides:` names with its properties in place of their own. As in
 * dbt a replaced source has the configs and the freshness of the entry that replaces it, also where that has none, and the
 * quoting of its tables.
 */
export function patchSources(
  entries: readonly PropertyEntry[],
  problems: ProblemLog,
): PropertyEntry[] {
  const patches = entries.filter(isPatch);
  const sources = entries.filter((entry) => !isPatch(entry));
  const idle = patches.flatMap((patch) => idleParts(patch, sources));
  const [first] = patches;
  if (first && idle.length > 0) problems.report('source-overrides-idle', { idle }, first.at([]));
  return sources.map((source) => {
    const patch = patches.find((one) => isFor(one, source));
    return patch ? { ...source, data: patchSource(source.data, patch.data) } : source;
  });
}

function isPatch({ data }: PropertyEntry): boolean {
  return 'overrides' in data;
}

function isFor(patch: PropertyEntry, source: PropertyEntry): boolean {
  return patch.name === source.name && patch.data.overrides === source.packageName;
}

function patchSource(source: DataObject, patch: DataObject): DataObject {
  const { overrides: _, tables, ...said } = patch;
  const changes = objectList(tables);
  const { config: __, freshness: ___, ...kept } = source;
  return {
    ...kept,
    ...withoutNulls(said),
    tables: objectList(source.tables).map((table) => {
      const change = changes.find(({ name }) => name === table.name);
      return change ? patchTable(table, change) : table;
    }),
  };
}

function patchTable(table: DataObject, change: DataObject): DataObject {
  const { freshness: _, quoting: __, ...kept } = table;
  return { ...kept, ...withoutNulls(change) };
}

/** A null says nothing, but of a freshness, where it says that there is none. */
function withoutNulls(data: DataObject): DataObject {
  const said = Object.entries(data).filter(([key, value]) => value !== null || key === 'freshness');
  return Object.fromEntries(said);
}

/** What of a patch is for no source, or for no table of its source. */
function idleParts(patch: PropertyEntry, sources: readonly PropertyEntry[]): string[] {
  const { name, data, path } = patch;
  const label = `${String(data.overrides)}.${name}`;
  const source = sources.find((one) => isFor(patch, one));
  if (!source) return [`Source ${label} (in ${path})`];
  const known = new Set(objectList(source.data.tables).map((table) => table.name));
  const unknown = objectList(data.tables).filter((table) => !known.has(table.name ?? null));
  return unknown.map((table) => `Source table ${label}.${String(table.name)} (in ${path})`).sort();
}
