import { contractOf } from './contract';
import { agreeIn, areEqual, objectOf, type Plain, type PlainObject } from './plain';

/** The ways in which a resource of dbt's `nodes` can differ from what it was. */
export type Difference = 'body' | 'configs' | 'relation' | 'contract' | 'persisted_descriptions';

/** Configs that place a relation or group it: those that place it are compared as the relation. */
const UNCOMPARED = new Set(['alias', 'schema', 'database', 'tags', 'group']);
/** The configs that decide what a data test says. */
const TEST_CONFIGS = [
  'severity',
  'where',
  'limit',
  'fail_calc',
  'warn_if',
  'error_if',
  'store_failures',
  'store_failures_as',
];

type Compare = (now: PlainObject, before: PlainObject) => boolean;

/** Whether a node is what it was, in each respect. */
export const SAME: Readonly<Record<Difference, Compare>> = {
  body: (now, before) =>
    now.resource_type === 'seed'
      ? agreeIn(['checksum'], now, before)
      : agreeIn(['raw_code'], now, before),
  configs: hasSameConfigs,
  relation: (now, before) => areEqual(placeOf(now), placeOf(before)),
  contract: (now, before) =>
    now.resource_type !== 'model' || areEqual(contractOf(now), contractOf(before)),
  persisted_descriptions: hasSamePersistedDocs,
};

/** Whether a node of any kind says what it said. Of some kinds new ones count as the same, as in dbt. */
export function isSame(now: PlainObject, before: PlainObject | undefined): boolean {
  const type = String(now.resource_type);
  const sameElsewhere = SAME_ELSEWHERE.get(type);
  if (sameElsewhere) return before === undefined || sameElsewhere(now, before);
  if (before === undefined) return false;
  if (type === 'unit_test') return agreeIn(['checksum'], now, before);
  if (type === 'test' && now.test_metadata !== null && now.test_metadata !== undefined)
    return hasSameConfigs(now, before) && agreeIn(['fqn'], now, before);
  return (
    Object.values(SAME).every((same) => same(now, before)) &&
    agreeIn(['fqn', 'latest_version', 'deprecation_date', 'arguments', 'returns'], now, before) &&
    accessOf(now) === accessOf(before)
  );
}

const SAME_ELSEWHERE: ReadonlyMap<string, Compare> = new Map<string, Compare>(
  Object.entries({
    source: (now: PlainObject, before: PlainObject) =>
      hasSameConfigs(now, before) &&
      agreeIn(
        [
          'fqn',
          'database',
          'schema',
          'identifier',
          'quoting',
          'freshness',
          'loaded_at_field',
          'external',
        ],
        now,
        before,
      ),
    exposure: (now: PlainObject, before: PlainObject) =>
      hasSameConfigs(now, before) &&
      agreeIn(['fqn', 'type', 'owner', 'maturity', 'url', 'description', 'label'], now, before) &&
      areEqual(parentsOf(now), parentsOf(before)),
    metric: (now: PlainObject, before: PlainObject) =>
      hasSameConfigs(now, before) && agreeIn(['type', 'description', 'label'], now, before),
    semantic_model: (now: PlainObject, before: PlainObject) =>
      hasSameConfigs(now, before) &&
      agreeIn(
        [
          'model',
          'description',
          'defaults',
          'entities',
          'dimensions',
          'measures',
          'primary_entity',
          'group',
        ],
        now,
        before,
      ),
    saved_query: (now: PlainObject, before: PlainObject) =>
      hasSameConfigs(now, before) &&
      agreeIn(['description', 'label', 'group', 'tags'], now, before) &&
      agreeIn(
        ['metrics', 'group_by', 'where'],
        objectOf(now.query_params),
        objectOf(before.query_params),
      ) &&
      areEqual(exportsOf(now), exportsOf(before)),
  }),
);

/** The exports of a saved query, as far as they are compared. */
function exportsOf({ exports }: PlainObject): Plain {
  const list = Array.isArray(exports) ? exports : [];
  return list.map((one: Plain) => {
    const { name = null, unrendered_config: config } = objectOf(one);
    const { export_as = null, schema = null, alias = null } = objectOf(config);
    return [name, export_as, schema, alias];
  });
}

function parentsOf(node: PlainObject): Plain {
  const nodes = objectOf(node.depends_on).nodes;
  return Array.isArray(nodes) ? [...nodes].sort() : [];
}

function accessOf(node: PlainObject): Plain {
  return node.access ?? objectOf(node.config).access ?? 'protected';
}

/** Where a node is configured to be built. A test's alias is written only where it has been given one. */
function placeOf(node: PlainObject): Plain {
  const { database = null, schema = null, alias = null } = unrendered(node);
  const given = node.resource_type === 'test' ? (objectOf(node.config).alias ?? null) : alias;
  return [database, schema, given];
}

function unrendered(node: PlainObject): PlainObject {
  return objectOf(node.unrendered_config);
}

/** The types whose configs are compared as they are. */
const WHOLE_CONFIGS: ReadonlySet<string> = new Set(['semantic_model', 'saved_query']);

/** Configs as they are written, before their Jinja is rendered. */
export function hasSameConfigs(now: PlainObject, before: PlainObject): boolean {
  if (now.resource_type === 'source') return hasSameSourceConfigs(now, before);
  if (WHOLE_CONFIGS.has(String(now.resource_type))) return agreeIn(['config'], now, before);
  const [left, right] = [unrendered(now), unrendered(before)];
  const isPlace = now.resource_type !== 'exposure';
  const keys =
    now.resource_type === 'test'
      ? TEST_CONFIGS
      : [...Object.keys(left), ...Object.keys(right)].filter(
          (key) => !isPlace || !UNCOMPARED.has(key),
        );
  return keys.every(
    (key) =>
      Object.hasOwn(left, key) === Object.hasOwn(right, key) && areEqual(left[key], right[key]),
  );
}

function hasSameSourceConfigs(now: PlainObject, before: PlainObject): boolean {
  const fields = ['tags', 'meta', 'freshness', 'loaded_at_field', 'loaded_at_query'];
  return (
    agreeIn(fields, now, before) &&
    agreeIn(['enabled', 'event_time'], objectOf(now.config), objectOf(before.config))
  );
}

/** Descriptions count where they are written into the database. */
function hasSamePersistedDocs(now: PlainObject, before: PlainObject): boolean {
  const { relation, columns } = objectOf(objectOf(now.config).persist_docs);
  if (relation === true && !agreeIn(['description'], now, before)) return false;
  return columns !== true || areEqual(columnDescriptions(now), columnDescriptions(before));
}

function columnDescriptions(node: PlainObject): PlainObject {
  const columns = Object.entries(objectOf(node.columns));
  return Object.fromEntries(
    columns.map(([name, column]) => [name, objectOf(column).description ?? '']),
  );
}
