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
import { filterOf } from './parts';
import type { SemanticContext } from './semanticContext';
import { semanticHead } from './semanticHead';

/** Where an export is written: the database, schema and alias that its name and `config` lead to. */
export type NameExport = (name: string, config: DataObject) => DataObject;

/** The saved query of a properties entry: metrics, how they are grouped, and where they are exported to. */
export function readSavedQuery(
  entry: PropertyEntry,
  context: SemanticContext,
  nameExport: NameExport,
): SavedQueryNode {
  const { data } = entry;
  const head = semanticHead(entry, 'saved_query');
  const config = mergeConfig(context.projectConfig(head.fqn), objectOr(data.config));
  const params = objectOr(data.query_params);
  return {
    ...head,
    resource_type: 'saved_query',
    query_params: {
      metrics: textList(params.metrics),
      group_by: textList(params.group_by),
      where: filterOf(params.where),
      order_by: textList(params.order_by),
      limit: params.limit ?? null,
    },
    exports: objectList(data.exports).map((one) => exportOf(one, config, nameExport)),
    description: context.descriptionOf(data, config),
    label: textOrNull(data.label),
    meta: objectOr(config.meta),
    config,
    unrendered_config: objectOr(entry.written.config),
    group: textOrNull(config.group),
    refs: [],
    tags: [...new Set([...textList(data.tags), ...textList(config.tags)])].sort(),
    created_at: context.createdAt,
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
