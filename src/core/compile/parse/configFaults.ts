import { type Data, type DataObject, isDataObject, objectOr } from '../../base/data';
import { type Problem, ProblemLog } from '../../base/problems/problem';
import type { Manifest, ResourceType } from '../../project/manifest';
import { wholeNumber } from '../../project/wholeNumber';
import { valueOfData } from '../../python/data';
import { toRepr } from '../../python/repr';

/** What a config may be, and what dbt says of a value that it is not. */
interface Kind {
  readonly words: string;
  takes(data: Data): boolean;
}

const NO_SCHEMA = 'is not valid under any of the given schemas';
const isText = (data: Data) => typeof data === 'string';
const isTexts = (data: Data) => Array.isArray(data) && data.every(isText);
const isFlag = (data: Data) => typeof data === 'boolean';
const isNull = (data: Data) => data === null;

const kind = (words: string, ...takers: ((data: Data) => boolean)[]): Kind => ({
  words,
  takes: (data) => takers.some((takes) => takes(data)),
});
const oneOf = (...words: readonly string[]) =>
  kind(
    `is not one of ${toRepr([...words])}`,
    (data) => isText(data) && words.includes(String(data)),
  );

const text = kind("is not of type 'string'", isText);
const flag = kind("is not of type 'boolean'", isFlag);
const mapping = kind("is not of type 'object'", isDataObject);
const maybeText = kind(NO_SCHEMA, isText, isNull);
const maybeFlag = kind(NO_SCHEMA, isFlag, isNull);
const texts = kind("is not of type 'array'", isTexts);
const textOrTexts = kind(NO_SCHEMA, isText, isTexts);
const maybeTexts = kind(NO_SCHEMA, isText, isTexts, isNull);
const hooks = kind('is no hook', (data) => Array.isArray(data) && data.every(isDataObject));
/** Any that is said. */
const said = kind('is no value', (data) => !isNull(data));
/** A whole number, or what Python makes one of. */
const count = kind('is no whole number', isNull, (data) => wholeNumber(data) !== undefined);

const PERIODS: readonly Data[] = [null, 'minute', 'hour', 'day'];
const freshness = kind('is no freshness', isNull, (data) => {
  const { build_after } = objectOr(data);
  if (!isDataObject(build_after)) return false;
  const { count: number = null, period = null, updates_on = null } = build_after;
  const isKnown = PERIODS.includes(period) && (updates_on === 'any' || updates_on === 'all');
  return isKnown && count.takes(number);
});

const REPLACED: ReadonlySet<Kind> = new Set([text, flag]);

type Kinds = Readonly<Record<string, Kind>>;

const COMMON: Kinds = {
  enabled: flag,
  alias: maybeText,
  schema: maybeText,
  database: maybeText,
  tags: textOrTexts,
  meta: mapping,
  group: maybeText,
  static_analysis: maybeText,
};

const NODE: Kinds = {
  ...COMMON,
  materialized: text,
  incremental_strategy: maybeText,
  persist_docs: mapping,
  quoting: mapping,
  column_types: mapping,
  full_refresh: maybeFlag,
  unique_key: maybeTexts,
  on_schema_change: maybeText,
  on_configuration_change: oneOf('apply', 'continue', 'fail'),
  grants: mapping,
  packages: texts,
  docs: mapping,
  contract: mapping,
  'pre-hook': hooks,
  'post-hook': hooks,
};

const SEMANTIC: Kinds = { enabled: flag, group: maybeText, meta: mapping };
const LISTED: Kinds = { enabled: flag, tags: texts, meta: mapping };

/** The configs of each type of resource that dbt looks at; any other may be what it likes. */
const KINDS: Readonly<Record<ResourceType, Kinds>> = {
  model: { ...NODE, access: said, freshness },
  analysis: NODE,
  operation: {},
  seed: { ...NODE, delimiter: text, quote_columns: maybeFlag },
  snapshot: {
    ...NODE,
    strategy: maybeText,
    target_schema: maybeText,
    target_database: maybeText,
    updated_at: maybeText,
    check_cols: maybeTexts,
    snapshot_meta_column_names: mapping,
    dbt_valid_to_current: maybeText,
  },
  test: {
    ...COMMON,
    materialized: text,
    severity: text,
    store_failures: maybeFlag,
    store_failures_as: maybeText,
    where: maybeText,
    limit: count,
    fail_calc: text,
    warn_if: text,
    error_if: text,
  },
  source: { ...LISTED, loaded_at_field: maybeText, loaded_at_query: maybeText },
  exposure: LISTED,
  unit_test: { ...LISTED, tags: textOrTexts },
  metric: SEMANTIC,
  semantic_model: SEMANTIC,
  saved_query: { ...SEMANTIC, schema: maybeText, cache: mapping },
  function: {
    ...NODE,
    type: oneOf('scalar', 'aggregate', 'table'),
    runtime_version: maybeText,
    entry_point: maybeText,
  },
};

/** Whether one of these layers of a resource's configs, weakest first, says null of a config that must have a value. */
export function saysNothingOf(
  type: ResourceType,
  key: string,
  layers: readonly DataObject[],
): boolean {
  const expected = KINDS[type][key];
  if (!expected || expected.takes(null)) return false;
  const values = layers.flatMap((layer) => (Object.hasOwn(layer, key) ? [layer[key]] : []));
  // What is one value is replaced by a stronger layer; else each layer is added to the last.
  return REPLACED.has(expected) ? values.at(-1) === null : values.includes(null);
}

/** The configs of nodes that dbt refuses by their types, in its words, wherever they were set. */
export function findConfigFaults({ nodes }: Pick<Manifest, 'nodes'>): readonly Problem[] {
  const problems = new ProblemLog();
  for (const { resource_type, config, at } of nodes.values()) {
    const found = faultsOf(KINDS[resource_type], config);
    if (resource_type === 'model') found.push(...freshnessFaults(objectOr(config.freshness)));
    for (const fault of found) problems.report('config-invalid', { fault }, at);
  }
  return problems.list;
}

/** What is wrong with how often a model is to be built: a count and a period go together. */
function freshnessFaults({ build_after }: DataObject): string[] {
  const { count = null, period = null } = objectOr(build_after);
  if ((count === null) === (period === null)) return [];
  const [lacking, given] = count === null ? ['count', 'period'] : ['period', 'count'];
  return [
    `at path []: \`freshness.build_after\` must have a value for \`${lacking}\` if a \`${given}\` is provided`,
  ];
}

function faultsOf(kinds: Kinds, config: DataObject): string[] {
  return Object.entries(config).flatMap(([key, data]) => {
    const expected = kinds[key];
    if (!expected || expected.takes(data)) return [];
    return [`at path ['${key}']: ${toRepr(valueOfData(data))} ${expected.words}`];
  });
}
