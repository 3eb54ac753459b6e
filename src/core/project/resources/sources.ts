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
import { configParts } from '../entryParts';
import type { SourceNode } from '../manifest';
import { mergeConfig } from '../nodeConfig';
import type { Target } from '../profiles';
import type { PropertyEntry } from '../properties';
import { readQuoting, relationText } from '../relationName';
import { type DescriptionOf, readColumns } from './columns';
import { externalLocation } from './externalSource';
import { type GenericTest, readGenericTests } from './genericTests';
import { fqnOf, uniqueId } from './ids';
import { reportSourceFaults } from './sourceFaults';
import { loadedAt, mergeFreshness, wholeFreshness } from './sourceFreshness';

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
  readonly descriptionOf: DescriptionOf;
  /** What dbt_project.yml says to the path of names, as it is written there. */
  writtenConfig(fqn: readonly string[]): DataObject;
}

/** The tables of one source of a properties file, with their tests. */
export function readSource(
  entry: PropertyEntry,
  context: SourceContext,
): { nodes: SourceNode[]; tests: GenericTest[] } {
  reportSourceFaults(entry, context.problems);
  const tables = objectList(entry.data.tables).filter(({ name }) => typeof name === 'string');
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

function makeSource(
  entry: PropertyEntry,
  table: DataObject,
  at: number,
  context: SourceContext,
): SourceNode {
  const { data } = entry;
  const name = textOr(table.name, '');
  const identifier = textOr(table.identifier, '') || name;
  const database = textOr(data.database, '') || context.target.database;
  const schema = textOr(data.schema, '') || entry.name;
  const fqn = [...fqnOf(entry.packageName, entry.relativePath, entry.name), name];
  const docBlocks: string[] = [];
  const quoting = { ...objectOr(data.quoting), ...objectOr(table.quoting) };
  const sourceMeta = objectOr(configParts(data).reduce(mergeConfig).meta);
  const own = ownConfig(data, table);
  const config = wholeConfig(context.projectConfig(fqn), own);
  const freshness = isDataObject(config.freshness) ? config.freshness : null;
  const tags = textList(config.tags);
  const place = { name, identifier, schema, database, tags, meta: objectOr(config.meta), config };
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
    source_description: context.descriptionOf(data, config),
    loader: textOr(data.loader, ''),
    identifier,
    quoting,
    loaded_at_field: textOrNull(config.loaded_at_field),
    loaded_at_query: textOrNull(config.loaded_at_query),
    freshness,
    external: readExternal(table.external ?? null),
    description: context.descriptionOf(table, config, docBlocks),
    columns: readColumns(table, config, context.descriptionOf),
    doc_blocks: docBlocks,
    meta: objectOr(config.meta),
    source_meta: sourceMeta,
    tags,
    config,
    unrendered_config: { ...context.writtenConfig(fqn), ...own },
    unrendered_database: textOrNull(entry.written.database) || null,
    unrendered_schema: textOrNull(entry.written.schema) || null,
    relation_name:
      externalLocation(place) ??
      relationText(place, readQuoting({ ...context.projectQuoting, ...quoting })),
    created_at: context.createdAt,
    at: entry.at(['tables', at, 'name']),
  };
}

/** What dbt_project.yml says and what the properties do; a null that must not be stays one, for the check of configs to refuse. */
function wholeConfig(above: DataObject, own: DataObject): DataObject {
  const hasNoMeta = above.meta === null || own.meta === null;
  const given = own.freshness ?? (own.freshness === undefined ? above.freshness : null);
  return {
    ...above,
    ...own,
    meta: hasNoMeta ? null : { ...objectOr(above.meta), ...objectOr(own.meta) },
    freshness: isDataObject(given) ? wholeFreshness(given) : null,
    ...(above.tags === null && { tags: null }),
  };
}

/**
 * What a table's properties and its source's make of its config. dbt always gives it tags and where it was loaded, if only
 * empty, so that those of dbt_project.yml never count.
 */
function ownConfig(source: DataObject, table: DataObject): DataObject {
  const parts = [source, table].flatMap(configParts);
  const { freshness: _, ...merged } = parts.reduce(mergeConfig, { meta: {} });
  const freshness = mergeFreshness(
    [source, table].flatMap((data) => [data.freshness, objectOr(data.config).freshness]),
  );
  return {
    ...merged,
    ...loadedAt(source, table),
    tags: [...new Set(parts.flatMap(({ tags }) => textList(tags)))].sort(),
    ...(freshness !== undefined && { freshness }),
  };
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
