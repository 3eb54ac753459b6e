import {
  type DataObject,
  objectList,
  objectOr,
  textList,
  textOr,
  textOrNull,
} from '../../../base/data';
import type { SavedQueryNode } from '../../manifest';
import { mergeConfig } from '../../nodeConfig';
import type { PropertyEntry } from '../../properties';
import { fqnOf, uniqueId } from '../ids';
import { filterOf } from './parts';
import type { SemanticContext } from './semanticContext';

/** Where an export is written; `custom` is the schema that it asks for. */
export type NameExport = (name: string, config: DataObject) => DataObject;

/** The saved query of a properties entry: metrics, how they are grouped, and where they are exported to. */
export function readSavedQuery(
  entry: PropertyEntry,
  context: SemanticContext,
  nameExport: NameExport,
): SavedQueryNode {
  const { data } = entry;
  const path = entry.path.split('/').slice(1).join('/');
  const fqn = fqnOf(entry.packageName, path, entry.name);
  const config = mergeConfig(context.projectConfig(fqn), objectOr(data.config));
  const params = objectOr(data.query_params);
  return {
    name: entry.name,
    resource_type: 'saved_query',
    package_name: entry.packageName,
    path,
    original_file_path: entry.path,
    unique_id: uniqueId('saved_query', entry.packageName, entry.name),
    fqn,
    query_params: {
      metrics: textList(params.metrics),
      group_by: textList(params.group_by),
      where: filterOf(params.where),
      order_by: textList(params.order_by),
      limit: params.limit ?? null,
    },
    exports: objectList(data.exports).map((one) => exportOf(one, config, nameExport)),
    description: context.renderText(textOr(data.description, '')),
    label: textOrNull(data.label),
    metadata: null,
    meta: objectOr(config.meta),
    config,
    unrendered_config: objectOr(entry.written.config),
    group: textOrNull(config.group),
    depends_on: { macros: [], nodes: [] },
    refs: [],
    tags: [...new Set([...textList(data.tags), ...textList(config.tags)])].sort(),
    created_at: context.createdAt,
    at: entry.at(['name']),
  };
}

function exportOf(data: DataObject, config: DataObject, nameExport: NameExport): DataObject {
  const own = objectOr(data.config);
  const schema = own.schema_name ?? own.schema ?? config.schema ?? null;
  const names = nameExport(textOr(data.name, ''), { ...own, schema });
  return {
    name: data.name ?? null,
    config: {
      export_as: own.export_as ?? config.export_as ?? null,
      schema_name: schema ?? names.schema ?? null,
      alias: own.alias ?? names.alias ?? null,
      database: names.database ?? null,
    },
    unrendered_config: own,
  };
}
