import { type DataObject, objectList, objectOr } from '../base/data';
import { grainOf, isOldSpine } from '../graph/semanticProblems';
import type {
  Manifest,
  MetricNode,
  ModelNode,
  SavedQueryNode,
  SemanticModelNode,
} from '../project/manifest';

/** dbt's semantic_manifest.json: what MetricFlow reads of a project. */
export function semanticManifestJson({ nodes }: Manifest): DataObject {
  const all = [...nodes.values()];
  const models = all.filter((node) => node.resource_type === 'model');
  const semanticModels = all.filter((node) => node.resource_type === 'semantic_model');
  const oldSpine = semanticModels.length > 0 ? models.find(isOldSpine) : undefined;
  return {
    semantic_models: semanticModels.map(semanticModelJson),
    metrics: all.filter((node) => node.resource_type === 'metric').map(metricJson),
    project_configuration: {
      time_spine_table_configurations: oldSpine ? [oldSpineJson(oldSpine)] : [],
      metadata: null,
      dsi_package_version: { major_version: '0', minor_version: '9', patch_version: '0' },
      time_spines: models.filter(({ time_spine }) => time_spine !== null).map(spineJson),
    },
    saved_queries: all.filter((node) => node.resource_type === 'saved_query').map(savedQueryJson),
  };
}

function semanticModelJson(node: SemanticModelNode): DataObject {
  const { name, defaults, node_relation, primary_entity, label } = node;
  const withMetadata = (list: readonly DataObject[]) =>
    list.map((element) => ({ ...element, metadata: null }));
  return {
    name,
    defaults,
    description: node.description === '' ? null : node.description,
    node_relation,
    primary_entity,
    entities: withMetadata(node.entities),
    measures: withMetadata(node.measures),
    dimensions: withMetadata(node.dimensions),
    label,
    metadata: null,
    config: { meta: node.meta },
  };
}

function metricJson(node: MetricNode): DataObject {
  const { name, description, type, filter, label, time_granularity } = node;
  const { metric_aggregation_params: _, ...params } = node.type_params;
  const { metric: __, ...cumulative } = objectOr(params.cumulative_type_params);
  return {
    name,
    description,
    type,
    type_params: {
      ...params,
      cumulative_type_params: params.cumulative_type_params === null ? null : cumulative,
    },
    filter,
    metadata: null,
    label,
    config: { meta: objectOr(node.config.meta) },
    time_granularity,
  };
}

function savedQueryJson(node: SavedQueryNode): DataObject {
  const { name, query_params, label, tags } = node;
  return {
    name,
    query_params,
    description: node.description === '' ? null : node.description,
    metadata: null,
    label,
    exports: node.exports.map(({ name: exported, config }) => {
      const { database: _, ...place } = objectOr(config);
      return { name: exported ?? null, config: place };
    }),
    tags,
  };
}

function spineJson(model: ModelNode): DataObject {
  const spine = model.time_spine ?? {};
  return {
    node_relation: {
      alias: model.alias,
      schema_name: model.schema,
      database: model.database,
      relation_name: model.relation_name,
    },
    primary_column: {
      name: spine.standard_granularity_column ?? null,
      time_granularity: grainOf(model) ?? null,
    },
    custom_granularities: objectList(spine.custom_granularities).map(({ name, column_name }) => ({
      name: name ?? null,
      column_name: column_name ?? null,
    })),
  };
}

function oldSpineJson({ relation_name }: ModelNode): DataObject {
  return { location: relation_name, column_name: 'date_day', grain: 'day' };
}
