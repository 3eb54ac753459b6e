import { type Data, type DataObject, isDataObject } from '../base/data';
import { CONTRACT, DOCS, SNAPSHOT_COLUMNS } from './defaultConfig';
import { hookOfJson } from './hookOfJson';
import { wholeNumber } from './wholeNumber';

/** How a config of a lower level meets the same config of a higher one; all others replace it. */
const MERGES: Readonly<Record<string, (above: Data, below: Data) => Data>> = {
  tags: (above, below) => [...listOf(above), ...listOf(below)],
  packages: (above, below) => [...listOf(above), ...listOf(below)],
  'pre-hook': (above, below) => [...listOf(above), ...listOf(below)],
  'post-hook': (above, below) => [...listOf(above), ...listOf(below)],
  meta: update,
  quoting: update,
  column_types: update,
  docs: update,
  grants: mergeGrants,
};

/** Configs that have two spellings. */
const SPELLINGS: Readonly<Record<string, string>> = {
  pre_hook: 'pre-hook',
  post_hook: 'post-hook',
  project: 'database',
  dataset: 'schema',
};

/** A config's name as dbt keeps it. */
export function spelled(key: string): string {
  return SPELLINGS[key] ?? key;
}

/** `above` with the configs of `below` put in, each merged or replaced as dbt does. */
export function mergeConfig(above: DataObject, below: DataObject): DataObject {
  const merged: DataObject = { ...above };
  for (const [written, value] of Object.entries(below)) {
    const key = spelled(written);
    const merge = MERGES[key];
    const old = merged[key];
    // A null that others are put into, or that is put into others, is for the check of configs to refuse.
    const isRefused = merge && (value === null || old === null);
    const given = normalize(key, value);
    merged[key] = isRefused ? null : merge ? merge(old ?? null, given) : given;
  }
  return merged;
}

/** The values that dbt reshapes: contracts and hooks have defaults of their own, store_failures implies how. */
export function finishConfig(given: DataObject): DataObject {
  const config =
    typeof given.begin === 'string' ? { ...given, begin: isoMoment(given.begin) } : given;
  const { store_failures: stored, store_failures_as: form } = config;
  if (typeof form === 'string') return { ...config, store_failures: form !== 'ephemeral' };
  if (stored === true) return { ...config, store_failures_as: 'table' };
  if (stored === false) return { ...config, store_failures_as: 'ephemeral' };
  return config;
}

/** A date as the moment at which it begins; any other text as it is. */
function isoMoment(text: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00` : text.replace(' ', 'T');
}

/**
 * The configs that a dbt_project.yml tree gives to a resource, from the outermost level in. `fqn` begins with the
 * package's name. At each level a key is a config when it starts with `+` or its value is not a mapping.
 */
export function configLevels(tree: DataObject, fqn: readonly string[]): DataObject[] {
  const levels: DataObject[] = [];
  let level: Data | undefined = tree;
  for (const name of [undefined, ...fqn]) {
    if (name !== undefined) level = isDataObject(level) ? level[name] : undefined;
    if (!isDataObject(level)) break;
    levels.push(configsAt(level));
  }
  return levels;
}

function configsAt(level: DataObject): DataObject {
  const configs: DataObject = {};
  for (const [key, value] of Object.entries(level)) {
    if (key.startsWith('+')) configs[key.slice(1).trim()] = value;
    else if (!isDataObject(value)) configs[key] = value;
  }
  return configs;
}

function normalize(key: string, value: Data): Data {
  if (value === null) return null;
  if (key === 'contract' && isDataObject(value)) return { ...CONTRACT, ...among(CONTRACT, value) };
  if (key === 'docs' && isDataObject(value)) return among(DOCS, value);
  if (key === 'snapshot_meta_column_names' && isDataObject(value))
    return { ...SNAPSHOT_COLUMNS, ...value };
  if (key === 'pre-hook' || key === 'post-hook') return listOf(value).map(hookOf);
  return value;
}

/** The fields that dbt knows of a config; it drops others without a word. */
function among(known: DataObject, given: DataObject): DataObject {
  return Object.fromEntries(Object.entries(given).filter(([key]) => Object.hasOwn(known, key)));
}

/** What dbt keeps of how often a model is to be built: nothing without `build_after`, else all fields of that. */
export function modelFreshness(given: Data): Data {
  if (!isDataObject(given) || given.build_after === undefined) return null;
  const after = given.build_after;
  if (!isDataObject(after)) return { build_after: after };
  const known: DataObject = { ...BUILD_AFTER, ...among(BUILD_AFTER, after) };
  const { count = null } = known;
  return { build_after: { ...known, count: wholeNumber(count) ?? count } };
}

const BUILD_AFTER: DataObject = { count: null, period: null, updates_on: 'any' };

/** A hook as text, or as text with whether it runs inside the transaction. */
function hookOf(hook: Data): Data {
  const given = typeof hook === 'string' ? (hookOfJson(hook) ?? { sql: hook }) : hook;
  return isDataObject(given) ? { sql: '', transaction: true, index: null, ...given } : given;
}

function listOf(data: Data): Data[] {
  if (data === null) return [];
  return Array.isArray(data) ? data : [data];
}

/** What is no mapping stays as it is, for the check of configs to refuse. */
function update(above: Data, below: Data): Data {
  if (above === null) return below ?? {};
  if (below === null || !isDataObject(above)) return above;
  return isDataObject(below) ? { ...above, ...below } : below;
}

/** A grant with `+` before its name adds grantees, any other replaces them. */
function mergeGrants(above: Data, below: Data): Data {
  // What a file says by itself is added to what stands above it later.
  if (above === null || (below !== null && !isDataObject(below))) return below;
  const grants: DataObject = isDataObject(above) ? { ...above } : {};
  for (const [key, value] of Object.entries(isDataObject(below) ? below : {})) {
    const name = key.replace(/^\+/, '');
    const kept = key.startsWith('+') ? listOf(grants[name] ?? null) : [];
    grants[name] = [...kept, ...listOf(value)];
  }
  return grants;
}
