import {
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
import { relationText } from '../relationName';
import { readColumns } from './columns';
import { type GenericTest, readGenericTests } from './genericTests';
import { foldersOf, uniqueId } from './ids';

/** What a source needs from its surroundings. */
export interface SourceContext {
  readonly target: Target;
  readonly createdAt: number;
  readonly problems: ProblemLog;
  /** The config that dbt_project.yml gives to the path of names. */
  projectConfig(fqn: readonly string[]): DataObject;
  /** A description with its Jinja rendered. */
  renderText(text: string): string;
}

/** The tables of one source of a properties file, with their tests. */
export function readSource(
  entry: PropertyEntry,
  context: SourceContext,
): { nodes: SourceNode[]; tests: GenericTest[] } {
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
    return readGenericTests({ entry, data: table, path: ['tables', at] }, target, context.problems);
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
  const identifier = textOr(table.identifier, name);
  const database = textOr(data.database, context.target.database);
  const schema = textOr(data.schema, entry.name);
  const fqn = [entry.packageName, ...foldersOf(entry.path), entry.name, name];
  const sourceMeta = objectOr(configOfEntry(data).meta);
  const config = [
    context.projectConfig(fqn),
    inherited(data),
    configOfEntry(table),
    pickFreshness(table),
  ].reduce(mergeConfig);
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
    quoting: objectOr(table.quoting ?? data.quoting),
    loaded_at_field: textOrNull(config.loaded_at_field),
    loaded_at_query: textOrNull(config.loaded_at_query),
    freshness: isDataObject(config.freshness) ? config.freshness : null,
    external: table.external ?? null,
    description: context.renderText(textOr(table.description, '')),
    columns: readColumns(table, context.renderText),
    meta: objectOr(config.meta),
    source_meta: sourceMeta,
    tags: textList(config.tags),
    config,
    unrendered_config: {},
    relation_name: relationText({ database, schema, identifier }),
    created_at: context.createdAt,
    at: entry.at(['tables', at, 'name']),
  };
}

/** What a source hands down to its tables. */
function inherited(data: DataObject): DataObject {
  return { ...configOfEntry(data), ...pickFreshness(data) };
}

function pickFreshness(data: DataObject): DataObject {
  const keys = ['freshness', 'loaded_at_field', 'loaded_at_query'];
  return Object.fromEntries(Object.entries(data).filter(([key]) => keys.includes(key)));
}
