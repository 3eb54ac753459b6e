import { objectList, objectOr, textOr, textOrNull } from '../base/data';
import type { ProblemLog } from '../base/problems/problem';
import type { Manifest, ModelNode, SemanticModelNode } from '../project/manifest';
import { failInto, GRAINS } from './semanticRules/faults';
import { reportMetrics, reportSavedQueries } from './semanticRules/metrics';
import { reportModels } from './semanticRules/models';
import { reportNames } from './semanticRules/names';

/** The name of the time spine of older projects. */
export const OLD_SPINE = 'metricflow_time_spine';

/** The grain of the column that a time spine's rows stand for; undefined for a model that is none. */
export function grainOf(model: ModelNode): string | undefined {
  const column = textOrNull(model.time_spine?.standard_granularity_column);
  return column === null ? undefined : (model.columns[column]?.granularity ?? undefined);
}

/** Whether a model is the time spine of older projects, which is known by its name alone. */
export function isOldSpine(model: ModelNode): boolean {
  return model.name === OLD_SPINE && model.time_spine === null;
}

/** Reports what stock dbt refuses of a semantic layer as a whole. */
export function reportSemantics({ nodes }: Manifest, problems: ProblemLog): void {
  const all = [...nodes.values()];
  const models = all.filter((node) => node.resource_type === 'model');
  const semanticModels = all.filter((node) => node.resource_type === 'semantic_model');
  for (const model of models) reportSpine(model, problems);
  const [first] = semanticModels;
  if (!first) return;
  if (!models.some((model) => isOldSpine(model) || isDaily(model)))
    problems.report('time-spine-missing', {}, first.at);
  const metrics = all.filter((node) => node.resource_type === 'metric');
  if (metrics.length === 0) return;
  const layer = {
    models: semanticModels,
    metrics,
    savedQueries: all.filter((node) => node.resource_type === 'saved_query'),
    customGrains: models.flatMap(customGrainsOf),
  };
  const fail = failInto(problems);
  reportNames(layer, fail);
  reportModels(layer, fail);
  reportMetrics(layer, fail, problems);
  reportSavedQueries(layer, fail);
  const measures = new Map<string, string>();
  for (const model of semanticModels) {
    reportModel(model, problems);
    reportMeasures(model, measures, problems);
  }
}

function customGrainsOf({ time_spine: spine }: ModelNode): string[] {
  return objectList(spine?.custom_granularities).map(({ name }) => textOr(name, ''));
}

function isDaily(model: ModelNode): boolean {
  const grain = grainOf(model);
  return grain !== undefined && GRAINS.indexOf(grain) <= GRAINS.indexOf('day');
}

function reportSpine(model: ModelNode, problems: ProblemLog): void {
  if (model.time_spine === null || GRAINS.includes(grainOf(model) ?? '')) return;
  const column = textOr(model.time_spine.standard_granularity_column, '');
  problems.report('time-spine-column', { model: model.name, column }, model.at);
}

function reportModel(model: SemanticModelNode, problems: ProblemLog): void {
  const hasPrimary =
    model.primary_entity !== null || model.entities.some(({ type }) => type === 'primary');
  if (model.dimensions.length > 0 && !hasPrimary)
    problems.report('semantic-model-entity', { name: model.name }, model.at);
}

function reportMeasures(
  model: SemanticModelNode,
  known: Map<string, string>,
  problems: ProblemLog,
): void {
  const byDefault = objectOr(model.defaults ?? undefined).agg_time_dimension;
  for (const measure of objectList([...model.measures])) {
    const name = textOr(measure.name, '');
    const other = known.get(name);
    if (other !== undefined)
      problems.report('measure-twice', { name, models: [other, model.name] }, model.at);
    known.set(name, model.name);
    if (!measure.agg_time_dimension && !byDefault)
      problems.report('measure-without-time', { name, model: model.name }, model.at);
  }
}
