import { type Data, type DataObject, isDataObject, textOr } from '../../base/data';
import type { ProblemLog } from '../../base/problems/problem';
import { valueOfData } from '../../python/data';
import { toText } from '../../python/repr';
import type { PropertyEntry } from '../properties';
import { compareVersions } from '../versionOrder';
import { columnsOfVersion, reportColumnChoices } from './versionColumns';

/** One version of a model, as its properties give it. */
export interface ModelVersion {
  /** The model's name, which all of its versions share. */
  readonly name: string;
  /** As written: a number or a text. */
  readonly v: Data;
  /** `v2`: how names and ids carry it. */
  readonly label: string;
  readonly latest: Data;
  /** The names that its file may have, without ending, the likeliest first. */
  readonly files: readonly string[];
  /** The model's properties with what this version changes in them. */
  readonly entry: PropertyEntry;
}

/** The versions of a model's properties; none where it has none. What cannot be a version is a problem. */
export function readVersions(entry: PropertyEntry, problems: ProblemLog): ModelVersion[] {
  const { versions } = entry.data;
  if (versions === undefined || versions === null) return [];
  if (!Array.isArray(versions)) {
    problems.report(
      'yaml-shape',
      { where: '"versions:" of a model', expected: 'a list' },
      entry.at(['versions']),
    );
    return [];
  }
  const written = versions.flatMap((item, index) => {
    const data = readVersion(entry, item, index, problems);
    return data ? [{ ...data, index }] : [];
  });
  reportTwice(entry, written, problems);
  const latest = latestOf(entry, written, problems);
  return written.map(({ v, data, index }) => {
    const label = `v${versionText(v)}`;
    const file = textOr(data.defined_in, `${entry.name}_${label}`);
    // dbt lets the latest version stand in a file without a suffix.
    const files = v === latest ? [file, entry.name] : [file];
    return { name: entry.name, v, label, latest, files, entry: entryOf(entry, data, index) };
  });
}

/** A version as names show it: `2`, `1.5`, `beta`. */
export function versionText(version: Data): string {
  return toText(valueOfData(version));
}

interface Written {
  readonly v: Data;
  readonly data: DataObject;
  readonly index: number;
}

function readVersion(
  entry: PropertyEntry,
  item: Data,
  index: number,
  problems: ProblemLog,
): Omit<Written, 'index'> | undefined {
  if (isDataObject(item) && isVersion(item.v)) {
    reportColumnChoices(entry, item, index, problems);
    return { v: item.v, data: item };
  }
  const where = `A version of the model "${entry.name}"`;
  const expected = 'a mapping with a `v:` that is a number or a text';
  problems.report('yaml-shape', { where, expected }, entry.at(['versions', index]));
  return undefined;
}

function isVersion(v: Data | undefined): v is bigint | number | string {
  return typeof v === 'bigint' || typeof v === 'number' || typeof v === 'string';
}

function reportTwice(
  entry: PropertyEntry,
  written: readonly Written[],
  problems: ProblemLog,
): void {
  const texts = written.map(({ v }) => versionText(v));
  for (const [at, version] of texts.entries()) {
    if (texts.indexOf(version) === at) continue;
    const place = entry.at(['versions', written[at]?.index ?? at, 'v']);
    problems.report('version-twice', { model: entry.name, version }, place);
  }
}

/** The version that a ref without one means: the one that is named, else the highest. */
function latestOf(entry: PropertyEntry, written: readonly Written[], problems: ProblemLog): Data {
  const known = written.map(({ v }) => v);
  const highest = known.toSorted(compareVersions).at(-1) ?? null;
  const { latest_version: named } = entry.data;
  if (named === undefined || named === null) return highest;
  if (known.includes(named)) return named;
  const params = { model: entry.name, version: versionText(named), known: known.map(versionText) };
  problems.report('version-latest-unknown', params, entry.at(['latest_version']));
  return highest;
}

/** What a version may say anew, besides its columns and config; dbt lets `access:` and `docs:` there have no effect. */
const REPLACED = ['description', 'constraints', 'data_tests', 'tests'] as const;

function entryOf(entry: PropertyEntry, version: DataObject, index: number): PropertyEntry {
  const given = REPLACED.filter((key) => isGiven(key, version[key]));
  const columns = columnsOfVersion(entry.data, version, index);
  const data: DataObject = { ...entry.data };
  // Tests have two spellings: those of a version take the place of the model's, whichever either uses.
  if (given.some((key) => isTestKey(key)))
    for (const key of ['data_tests', 'tests']) delete data[key];
  for (const key of given) data[key] = version[key] ?? null;
  data.config = deepMerge(entry.data.config, version.config);
  data.deprecation_date = version.deprecation_date ?? null;
  data.columns = columns.map((column) => column.data);
  const replaced = new Set<string | number | undefined>(given);
  return {
    ...entry,
    data,
    at: ([key, ...rest]) => {
      if (key === 'columns' && typeof rest[0] === 'number')
        return entry.at([...(columns[rest[0]]?.path ?? ['columns']), ...rest.slice(1)]);
      if (key === undefined) return entry.at(['versions', index]);
      return entry.at(replaced.has(key) ? ['versions', index, key, ...rest] : [key, ...rest]);
    },
  };
}

/** dbt reads an empty list under the new name of tests as "none", under their old one as if it were not there. */
function isGiven(key: string, value: Data | undefined): boolean {
  const isEmptyList = Array.isArray(value) && value.length === 0;
  return value !== undefined && value !== null && !(key === 'tests' && isEmptyList);
}

function isTestKey(key: string): boolean {
  return key === 'data_tests' || key === 'tests';
}

/** `below` over `above`; mappings are merged at every depth, lists put before those above, anything else is replaced. */
function deepMerge(above: Data | undefined, below: Data | undefined): Data {
  if (below === undefined || below === null) return above ?? null;
  if (Array.isArray(above) && Array.isArray(below)) return [...below, ...above];
  if (!isDataObject(above) || !isDataObject(below)) return below;
  const merged: DataObject = { ...above };
  for (const [key, value] of Object.entries(below)) merged[key] = deepMerge(above[key], value);
  return merged;
}

/** Whether an entry describes a model by its versions. */
export function hasVersions({ data }: PropertyEntry): boolean {
  return Array.isArray(data.versions) && data.versions.length > 0;
}

/** The names of versions that a unit test keeps to: its `versions:` by include or exclude, all without one. */
export function keepsVersion(choice: DataObject | null, v: Data): boolean {
  const names = (key: string) => {
    const list = choice?.[key];
    return Array.isArray(list) ? list.map(versionText) : undefined;
  };
  const text = versionText(v);
  const included = names('include');
  if (included) return included.includes(text);
  return !(names('exclude') ?? []).includes(text);
}
