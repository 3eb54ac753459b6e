import { closestName } from '../base/closest';
import { type DataObject, objectList, objectOr, textList, textOr } from '../base/data';
import type { ProblemLog } from '../base/problems/problem';
import { pushTo } from '../base/pushTo';
import {
  type CompilableNode,
  isCompilable,
  type Manifest,
  type ManifestNode,
  type MetricNode,
  nodeTitle,
  type SemanticModelNode,
  type UniqueId,
} from '../project/manifest';

/** What nodes name besides models and sources: metrics by name, and semantic models by their measures. */
export interface SemanticIndex {
  /** What a node depends on by such names; what does not exist is a problem. */
  dependencies(node: ManifestNode): readonly UniqueId[];
}

interface Names {
  readonly manifest: Manifest;
  readonly metrics: ReadonlyMap<string, readonly MetricNode[]>;
  readonly measures: ReadonlyMap<string, SemanticModelNode>;
  readonly problems: ProblemLog;
}

/** Finds what nodes of the semantic layer, and exposures, name; metrics are told their measures. */
export function indexSemantics(manifest: Manifest, problems: ProblemLog): SemanticIndex {
  const metrics = new Map<string, MetricNode[]>();
  const measures = new Map<string, SemanticModelNode>();
  for (const node of manifest.nodes.values()) {
    if (node.resource_type === 'metric') pushTo(metrics, node.name, node);
    if (node.resource_type === 'semantic_model')
      for (const { name } of node.measures) measures.set(textOr(name, ''), node);
  }
  const names: Names = { manifest, metrics, measures, problems };
  return { dependencies: (node) => dependenciesOf(names, node) };
}

function dependenciesOf(names: Names, node: ManifestNode): readonly UniqueId[] {
  switch (node.resource_type) {
    case 'metric':
      node.type_params = { ...node.type_params, input_measures: inputMeasures(names, node, []) };
      return [...measureModels(names, node), ...findMetrics(names, node, inputMetrics(node))];
    case 'saved_query':
      return findMetrics(names, node, textList(node.query_params.metrics));
    case 'exposure':
      return node.metrics.flatMap((parts) => findMetrics(names, node, [parts.at(-1) ?? '']));
    default:
      return [];
  }
}

function measureModels(names: Names, node: MetricNode): UniqueId[] {
  return ownMeasures(node).flatMap(({ name }) => {
    const model = names.measures.get(textOr(name, ''));
    if (!model) reportMissing(names, node, 'measure', textOr(name, ''), names.measures.keys());
    return model ? [model.unique_id] : [];
  });
}

function findMetrics(names: Names, node: ManifestNode, wanted: readonly string[]): UniqueId[] {
  return wanted.flatMap((name) => {
    const metric = findMetric(names, node, name);
    if (!metric) reportMissing(names, node, 'metric', name, names.metrics.keys());
    return metric ? [metric.unique_id] : [];
  });
}

/** One of the node's own package before any other. */
function findMetric({ metrics }: Names, from: ManifestNode, name: string): MetricNode | undefined {
  const found = metrics.get(name) ?? [];
  return found.find(({ package_name }) => package_name === from.package_name) ?? found[0];
}

function reportMissing(
  { problems }: Names,
  node: ManifestNode,
  kind: 'measure' | 'metric',
  name: string,
  known: Iterable<string>,
): void {
  const suggestion = closestName(name, known);
  const asked = { node: nodeTitle(node), id: node.unique_id, kind, name };
  const params = { ...asked, ...(suggestion && { suggestion }) };
  problems.report('semantic-name-unknown', params, node.at);
}

/** The measures that a metric reads itself. */
function ownMeasures({ type_params: params }: MetricNode): DataObject[] {
  const conversion = objectOr(params.conversion_type_params);
  const { base_measure: base = null, conversion_measure: converted = null } = conversion;
  return objectList([params.measure ?? null, base, converted]);
}

/** The names of the metrics that a metric is made of. */
function inputMetrics({ type_params: params }: MetricNode): string[] {
  const { numerator = null, denominator = null, metrics } = params;
  const inputs = objectList([numerator, denominator, ...objectList(metrics)]);
  return inputs.map(({ name }) => textOr(name, ''));
}

/** All measures below a metric, each once. */
function inputMeasures(names: Names, node: MetricNode, path: readonly MetricNode[]): DataObject[] {
  if (path.includes(node)) return [];
  const below = inputMetrics(node).flatMap((name) => {
    const metric = findMetric(names, node, name);
    return metric ? inputMeasures(names, metric, [...path, node]) : [];
  });
  const byText = new Map([...ownMeasures(node), ...below].map((one) => [textOf(one), one]));
  return [...byText.values()];
}

function textOf(data: DataObject): string {
  return JSON.stringify(data, (_, value) => (typeof value === 'bigint' ? `${value}n` : value));
}

/** Tells semantic models which relations they stand on, once every ref is resolved; what an earlier parse told is undone. */
export function fillNodeRelations(manifest: Manifest): void {
  for (const node of manifest.nodes.values()) {
    if (node.resource_type !== 'semantic_model') continue;
    const model = manifest.nodes.get(node.depends_on.nodes[0] ?? '');
    node.node_relation = model && isCompilable(model) ? placeOf(model) : null;
  }
}

function placeOf({ alias, schema, database, relation_name }: CompilableNode): DataObject {
  return { alias, schema_name: schema, database, relation_name };
}
