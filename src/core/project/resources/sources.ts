import {
  type Data,
  type DataObject,
  isDataObject,
  objectList,
  objectOr,
  textList,
  textOr,
  textOrNull,
} from '../../base/data';
import type { ProblemLog } from '../../base/problems/problem';
import { configOfEntry } from '../entryParts';
import type { SourceNode } from '../manifest';
import { mergeConfig } from '../nodeConfig';
import type { Target } from '../profiles';
import type { PropertyEntry } from '../properties';
import { readQuoting, relationText } from '../relationName';
import { readColumns } from './columns';
import { externalLocation } from './externalSource';
import { type GenericTest, readGenericTests } from './genericTests';
import { foldersOf, uniqueId } from './ids';

/** What a source needs from its surroundings. */
export interface SourceContext {
  readonly target: Target;
  readonly createdAt: number;
  readonly problems: ProblemLog;
  /** dbt applies the project's quoting to the name in the manifest, and not to what source() gives. */
  readonly projectQuoting: DataObject;
  readonly nestsArguments: boolean;
  /** The config that dbt_project.yml gives to the path of names. */
  projectConfig(fqn: readonly string[]): DataObject;
  /** A description with its Jinja rendered. */
  renderText(text: string, blocks?: string[]): string;
  /** What dbt_project.yml says to the path of names, as it is written there. */
  writtenConfig(fqn: readonly string[]): DataObject;
}

/** The tables of one source of a properties file, with their tests. */
export function readSource(
  entry: PropertyEntry,
  context: SourceContext,
): { nodes: SourceNode[]; tests: GenericTest[] } {
  const tables = objectList(entry.data.tables).filter(({ name }) => typeof name === 'string');
  reportAgeTwice(entry, tables, context.problems);
  const nodes = tables.map((table, at) => makeSource(entry, table, at, context));
  const tests = tables.flatMap((table, at) => {
    const name = textOr(table.name, '');
    const target = {
      fileKey: `sources.${entry.name}`,
      label: `${entry.name}_${name}`,
      call: `source('${entry.name}', '${name}')`,
      isSource: true,
    };
    const { nestsArguments, problems } = context;
    const part = { entry, data: table, path: ['tables', at], nestsArguments };
    return readGenericTests(part, target, problems);
  });
  return { nodes, tests };
}

/** Reports where the age of rows is told both by a field and by a query. */
function reportAgeTwice(
  entry: PropertyEntry,
  tables: readonly DataObject[],
  problems: ProblemLog,
): void {
  const parts = [
    [entry.data],
    ...tables.map((table, at) => [table, 'tables', at] as const),
  ] as const;
  for (const [data, ...path] of parts) {
    const { loaded_at_field: field, loaded_at_query: query } = {
      ...objectOr(data.config),
      ...data,
    };
    if (!field || !query) continue;
    const params = { where: '"loaded_at_query:"', expected: 'left out beside `loaded_at_field:`' };
    problems.report('yaml-shape', params, entry.at([...path, 'loaded_at_query']));
  }
}

function makeSource(
  entry: PropertyEntry,
  table: DataObject,
  at: number,
  context: SourceContext,
): SourceNode {
  const { data } = entry;
  const name = textOr(table.name, '');
  const identifier = textOr(table.identifier, name);
  const database = textOr(data.database, context.target.database);
  const schema = textOr(data.schema, entry.name);
  const fqn = [entry.packageName, ...foldersOf(entry.path), entry.name, name];
  const docBlocks: string[] = [];
  const quoting = { ...objectOr(data.quoting), ...objectOr(table.quoting) };
  const sourceMeta = objectOr(configOfEntry(data).meta);
  const own = ownConfig(data, table);
  const above = context.projectConfig(fqn);
  const meta = { ...objectOr(above.meta), ...objectOr(own.meta) };
  const config: DataObject = { ...above, ...own, meta };
  const tags = textList(config.tags);
  const place = { name, identifier, schema, database, tags, meta: objectOr(config.meta), config };
  const freshness = isDataObject(config.freshness) ? config.freshness : null;
  return {
    database,
    schema,
    name,
    resource_type: 'source',
    package_name: entry.packageName,
    path: entry.path,
    original_file_path: entry.path,
    unique_id: uniqueId('source', entry.packageName, entry.name, name),
    fqn,
    source_name: entry.name,
    source_description: context.renderText(textOr(data.description, '')),
    loader: textOr(data.loader, ''),
    identifier,
    quoting,
    loaded_at_field: textOrNull(config.loaded_at_field),
    loaded_at_query: textOrNull(config.loaded_at_query),
    freshness,
    external: readExternal(table.external ?? null),
    description: context.renderText(textOr(table.description, ''), docBlocks),
    columns: readColumns(table, context.renderText),
    doc_blocks: docBlocks,
    meta: objectOr(config.meta),
    source_meta: sourceMeta,
    tags,
    config,
    unrendered_config: { ...context.writtenConfig(fqn), ...own },
    unrendered_database: textOrNull(entry.written.database),
    unrendered_schema: textOrNull(entry.written.schema),
    relation_name:
      externalLocation(place) ??
      relationText(place, readQuoting({ ...context.projectQuoting, ...quoting })),
    created_at: context.createdAt,
    at: entry.at(['tables', at, 'name']),
  };
}

/**
 * What a table's properties and its source's make of its config. dbt always gives it tags and where it was loaded, if only
 * empty, so that those of dbt_project.yml never count.
 */
function ownConfig(source: DataObject, table: DataObject): DataObject {
  const parts = [source, table].map((data): DataObject => {
    const { quoting: _, ...config } = configOfEntry(data);
    const whole = { ...pickFreshness(data), ...config, ...pickFreshness(objectOr(data.config)) };
    return withoutUnsaid(whole);
  });
  const given = parts.flatMap(({ freshness }) => (freshness === undefined ? [] : [freshness]));
  const isOff = given.at(-1) === null;
  const freshness = isOff ? null : wholeFreshness(Object.assign({}, ...given));
  const merged = parts.reduce(mergeConfig, { tags: [], meta: {}, ...NO_LOADED_AT });
  return {
    ...merged,
    tags: [...new Set(textList(merged.tags))].sort(),
    ...(given.length > 0 && { freshness }),
  };
}

/** A null does not undo where the source says that its tables were loaded. */
function withoutUnsaid(config: DataObject): DataObject {
  const isSaid = ([key, value]: [string, Data]) => value !== null || !(key in NO_LOADED_AT);
  return Object.fromEntries(Object.entries(config).filter(isSaid));
}

const NO_LOADED_AT: DataObject = { loaded_at_field: null, loaded_at_query: null };
const NO_LIMIT: DataObject = { count: null, period: null };

/** A freshness with every field of dbt's manifest. */
function wholeFreshness(given: DataObject): DataObject {
  return { warn_after: NO_LIMIT, error_after: NO_LIMIT, filter: null, ...given };
}

function pickFreshness(data: DataObject): DataObject {
  const keys = ['freshness', 'loaded_at_field', 'loaded_at_query'];
  const found = Object.entries(data).filter(([key]) => keys.includes(key));
  return Object.fromEntries(found.map(([key, value]) => [key, stripped(value)]));
}

function stripped(value: Data): Data {
  return typeof value === 'string' ? value.trim() : value;
}

/** What a source says of the file that it stands for; dbt fills the fields that it knows with null. */
function readExternal(external: Data): Data {
  if (!isDataObject(external)) return external;
  const unsaid = {
    location: null,
    file_format: null,
    row_format: null,
    tbl_properties: null,
    partitions: null,
  };
  return { ...unsaid, ...external };
}
