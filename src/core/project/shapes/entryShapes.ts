import { isDataObject } from '../../base/data';
import {
  anything,
  either,
  fields,
  flag,
  label,
  list,
  listOf,
  mapping,
  maybe,
  oneOf,
  type Shape,
  text,
  unlessNull,
  whole,
} from './shape';

const closed = { isClosed: true };
const texts = listOf(text);
const tags = either(text, texts);
const DOCS = { show: flag, node_color: maybe(text) };
const docs = fields(DOCS, closed);
const constraints = listOf(
  fields({ type: oneOf('check', 'not_null', 'unique', 'primary_key', 'foreign_key', 'custom') }),
);

const hook = either(text, fields({ sql: text, transaction: flag }, { needed: ['sql'] }));
const hooks = maybe(either(listOf(hook), hook));

/** The configs that have a shape; one that is null is not said. */
const CONFIGS = {
  tags: maybe(tags),
  meta: unlessNull(mapping),
  enabled: unlessNull(flag),
  alias: maybe(text),
  schema: maybe(text),
  database: maybe(text),
  group: maybe(text),
  full_refresh: maybe(flag),
  'pre-hook': hooks,
  'post-hook': hooks,
  materialized: unlessNull(text),
  persist_docs: unlessNull(mapping),
  quoting: unlessNull(mapping),
  column_types: unlessNull(mapping),
  grants: unlessNull(mapping),
  docs: unlessNull(fields(DOCS)),
  contract: maybe(fields({ enforced: flag, alias_types: flag })),
};
const config = fields(CONFIGS);
const buildAfter = fields({
  count: maybe(whole),
  period: maybe(oneOf('minute', 'hour', 'day')),
  updates_on: oneOf('any', 'all'),
});
const modelConfig = fields({
  ...CONFIGS,
  // Without `build_after` it says nothing, whatever it is.
  freshness: { ...anything, parts: fields({ build_after: buildAfter }).parts },
});
const timeSpine = fields(
  { standard_granularity_column: text, custom_granularities: maybe(list) },
  { needed: ['standard_granularity_column'] },
);

const described = { description: text, meta: mapping, docs, config, constraints };
const tested = { ...described, data_tests: list, tests: list };
const column = fields(
  {
    ...tested,
    name: text,
    data_type: maybe(text),
    config: mapping,
    quote: maybe(flag),
    tags: texts,
    granularity: maybe(text),
  },
  { needed: ['name'] },
);
const node = { ...tested, columns: listOf(column) };
const date = maybe({
  ...text,
  words: 'a date',
  holds: (data) => typeof data === 'string' && !Number.isNaN(Date.parse(data)),
});
const version = fields(
  {
    ...tested,
    v: label,
    defined_in: maybe(text),
    access: maybe(text),
    data_tests: maybe(list),
    tests: maybe(list),
    columns: list,
    deprecation_date: date,
  },
  { needed: ['v'], isClosed: true },
);

const quoted = maybe(flag);
const quoting = fields(
  { database: quoted, schema: quoted, identifier: quoted, column: quoted },
  closed,
);
/** Of a freshness more is said where sources are read. */
const aged = { freshness: anything, loaded_at_field: maybe(text), loaded_at_query: maybe(text) };
const table = fields(
  {
    ...node,
    ...aged,
    config: mapping,
    name: text,
    identifier: maybe(text),
    quoting,
    tags: texts,
    external: maybe(mapping),
  },
  { needed: ['name'] },
);
const source = fields(
  {
    ...aged,
    name: text,
    description: text,
    meta: mapping,
    database: maybe(text),
    schema: maybe(text),
    loader: text,
    quoting,
    tables: listOf(table),
    tags: texts,
    config: mapping,
  },
  closed,
);

const owner: Shape = {
  ...fields({ email: maybe(either(text, texts)), name: maybe(text) }),
  words: 'a mapping with a `name:` or an `email:`',
  holds: (data) => isDataObject(data) && (data.name ?? data.email ?? null) !== null,
};
const exposure = fields(
  {
    name: text,
    type: oneOf('dashboard', 'notebook', 'analysis', 'ml', 'application'),
    owner,
    description: text,
    label: maybe(text),
    maturity: maybe(oneOf('low', 'medium', 'high')),
    meta: mapping,
    tags: texts,
    url: maybe(text),
    depends_on: texts,
    config: mapping,
  },
  { needed: ['type', 'owner'], isClosed: true },
);

const overrides = fields({ macros: mapping, vars: mapping, env_vars: mapping }, closed);
const unitTest = fields(
  {
    name: text,
    model: text,
    description: text,
    overrides: maybe(overrides),
    given: list,
    expect: mapping,
    config: mapping,
    versions: anything,
  },
  { needed: ['model', 'given', 'expect'], isClosed: true },
);

const argument = fields(
  { name: text, type: maybe(text), description: text },
  { needed: ['name'], isClosed: true },
);

/** What dbt takes of an entry of a properties file, by its list; absent where the reader of the list looks itself. */
export const ENTRY_SHAPES: Readonly<Partial<Record<string, Shape>>> = {
  models: fields({
    ...node,
    config: modelConfig,
    time_spine: maybe(timeSpine),
    latest_version: maybe(label),
    versions: listOf(version),
    deprecation_date: date,
  }),
  seeds: fields(node),
  snapshots: fields(node),
  analyses: fields({ ...described, columns: listOf(column) }),
  macros: fields({ ...described, arguments: listOf(argument) }),
  sources: source,
  exposures: exposure,
  unit_tests: unitTest,
  saved_queries: fields({ query_params: mapping }, { needed: ['query_params'] }),
};
