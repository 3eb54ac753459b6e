import {
  type Data,
  type DataObject,
  objectList,
  objectOr,
  textOr,
  textOrNull,
} from '../../../base/data';
import type { SemanticModelNode } from '../../manifest';
import { mergeConfig } from '../../nodeConfig';
import type { PropertyEntry } from '../../properties';
import { parseReference } from '../referenceText';
import { expressionOf } from './parts';
import { reportValues } from './reportValues';
import type { SemanticContext } from './semanticContext';
import { semanticHead } from './semanticHead';

/** The semantic model of a properties entry: entities, measures and dimensions over one model. */
export function readSemanticModel(
  entry: PropertyEntry,
  context: SemanticContext,
): SemanticModelNode {
  const { data } = entry;
  const head = semanticHead(entry, 'semantic_model');
  const config = mergeConfig(context.projectConfig(head.fqn), objectOr(data.config));
  const reference = parseReference(textOr(data.model, ''));
  if (reference?.kind !== 'ref') reportModel(entry, context);
  reportValues(entry, context.problems);
  const element = elementReader(objectOr(config.meta));
  return {
    ...head,
    resource_type: 'semantic_model',
    model: textOr(data.model, ''),
    node_relation: null,
    description: context.descriptionOf(data, config),
    label: textOrNull(data.label),
    defaults:
      data.defaults === undefined ? null : { agg_time_dimension: null, ...objectOr(data.defaults) },
    entities: objectList(data.entities).map((one) => entityOf(one, element)),
    measures: objectList(data.measures).map((one) => measureOf(one, element)),
    dimensions: objectList(data.dimensions).map((one) => dimensionOf(one, element)),
    primary_entity: textOrNull(data.primary_entity),
    refs: reference?.kind === 'ref' ? [reference.target] : [],
    tags: [],
    meta: objectOr(config.meta),
    config,
    unrendered_config: objectOr(entry.written.config),
    group: textOrNull(config.group),
    created_at: context.createdAt,
  };
}

/** The metrics that a semantic model's measures ask for by `create_metric: true`, as entries of their own. */
export function createdMetrics(entry: PropertyEntry, { config }: SemanticModelNode): DataObject[] {
  return objectList(entry.data.measures)
    .filter(({ create_metric }) => create_metric === true)
    .map(({ name, label, description, expr }) => ({
      name: name ?? null,
      label: label || (name ?? null),
      type: 'simple',
      type_params: { measure: name ?? null, expr: expr || (name ?? null) },
      description: description || `Metric created from measure ${textOr(name, '')}`,
      config: { enabled: config.enabled ?? true, meta: objectOr(config.meta) },
    }));
}

function reportModel(entry: PropertyEntry, { problems }: SemanticContext): void {
  const params = { where: '"model:" of a semantic model', expected: "ref('model')" };
  problems.report('yaml-shape', params, entry.at(['model']));
}

/** The fields that all elements share; each has the meta of its semantic model, and its own over it. */
function elementReader(meta: DataObject) {
  return ({ name, type, agg, description, label, config }: DataObject): DataObject => ({
    name: name ?? null,
    ...(type !== undefined && { type: lowerCase(type) }),
    ...(agg !== undefined && { agg: lowerCase(agg) }),
    description: description ?? null,
    label: label ?? null,
    config: { meta: { ...meta, ...objectOr(objectOr(config).meta) } },
  });
}

type ReadElement = ReturnType<typeof elementReader>;

function entityOf(data: DataObject, read: ReadElement): DataObject {
  return { ...read(data), role: data.role ?? null, expr: data.expr ?? null };
}

function dimensionOf(data: DataObject, read: ReadElement): DataObject {
  const params = data.type_params;
  return {
    ...read(data),
    is_partition: data.is_partition ?? false,
    type_params: params === undefined || params === null ? null : timeOf(objectOr(params)),
    expr: data.expr ?? null,
    metadata: null,
  };
}

function timeOf({ time_granularity: grain, validity_params: validity }: DataObject): DataObject {
  return {
    time_granularity: lowerCase(grain ?? null),
    validity_params:
      validity === undefined || validity === null
        ? null
        : { is_start: false, is_end: false, ...objectOr(validity) },
  };
}

function measureOf(data: DataObject, read: ReadElement): DataObject {
  const { agg_params: params, non_additive_dimension: fixed } = data;
  return {
    ...read(data),
    create_metric: false,
    expr: expressionOf(data.expr),
    agg_params:
      params === undefined || params === null
        ? null
        : {
            percentile: null,
            use_discrete_percentile: false,
            use_approximate_percentile: false,
            ...objectOr(params),
          },
    non_additive_dimension:
      fixed === undefined || fixed === null ? null : { window_groupings: [], ...objectOr(fixed) },
    agg_time_dimension: data.agg_time_dimension ?? null,
  };
}

function lowerCase(data: Data): Data {
  return typeof data === 'string' ? data.toLowerCase() : data;
}
