import { type DataObject, objectList, objectOr, textList, textOr } from '../../base/data';
import type { ProblemLog } from '../../base/problems/problem';
import type { MetricNode, SavedQueryNode, SemanticModelNode } from '../../project/manifest';
import { elementsOf, type Fail, GRAINS, type SemanticLayer } from './faults';
import { reportName } from './names';

/** Reports what stock dbt refuses of metrics, or doubts. */
export function reportMetrics(layer: SemanticLayer, fail: Fail, problems: ProblemLog): void {
  for (const metric of layer.metrics) {
    const say = (fault: string, mend: string) =>
      fail(metric, `The metric "${metric.name}"`, fault, mend);
    if (metric.type === 'cumulative') reportCumulative(metric, layer, say);
    if (metric.type === 'derived') reportDerived(metric, fail, problems);
    if (metric.type === 'conversion') reportConversion(metric, layer, say);
    for (const input of objectList(metric.type_params.metrics)) reportOffset(input, layer, say);
  }
}

type Say = (fault: string, mend: string) => void;

function reportCumulative({ type_params: params }: MetricNode, layer: SemanticLayer, say: Say) {
  const { window, grain_to_date: grain } = objectOr(params.cumulative_type_params);
  if (grain && !GRAINS.includes(textOr(grain, '').toLowerCase()))
    say(`has the unknown granularity "${grain}" in \`grain_to_date\``, KNOWN_GRAIN);
  if (window && grain) say('has a window and a `grain_to_date`', 'Leave one of them out.');
  if (window) reportWindow(objectOr(window), layer, say, false);
}

const KNOWN_GRAIN = `Choose one of ${GRAINS.join(', ')}.`;

function reportWindow(
  { granularity }: DataObject,
  { customGrains }: SemanticLayer,
  say: Say,
  mayBeCustom: boolean,
): void {
  const grain = textOr(granularity, '').replace(/s$/, '');
  if (GRAINS.includes(grain)) return;
  const isCustom = [grain, `${granularity}`].some((name) => customGrains.includes(name));
  if (!(isCustom && mayBeCustom))
    say(`has a window of the unknown granularity "${granularity}"`, KNOWN_GRAIN);
}

function reportOffset(input: DataObject, layer: SemanticLayer, say: Say): void {
  const { name, offset_window: window, offset_to_grain: grain } = input;
  if (window) reportWindow(objectOr(window), layer, say, true);
  if (grain && !GRAINS.includes(textOr(grain, '')))
    say(`has the unknown granularity "${grain}" in \`offset_to_grain\``, KNOWN_GRAIN);
  if (window && grain)
    say(`has a window and a grain for the offset of "${name}"`, 'Leave one of them out.');
}

function reportDerived(metric: MetricNode, fail: Fail, problems: ProblemLog): void {
  const inputs = objectList(metric.type_params.metrics);
  const what = `The metric "${metric.name}"`;
  if (inputs.length === 0)
    fail(metric, what, 'derives from no metrics', 'Name some in `metrics:`.');
  const names = inputs.map(({ name }) => name);
  const expression = metric.type_params.expr;
  const doubt = (fault: string, mend: string) =>
    problems.report('semantic-doubt', { what, fault, mend }, metric.at);
  if (!expression) doubt('derives from metrics without an `expr`', 'Write one that uses them.');
  for (const { name, alias } of inputs) {
    const used = textOr(alias ?? name, '');
    if (alias) {
      reportName(metric, `The alias "${alias}" in the metric "${metric.name}"`, used, fail);
      if (names.includes(alias))
        fail(metric, what, `has a metric and an alias "${alias}"`, 'Choose another alias.');
    }
    if (expression && !String(expression).includes(used))
      doubt(`does not use "${used}" in its \`expr\``, 'Use it there, or leave it out.');
  }
}

/** The measures of a conversion are counts of semantic models that both have its entity. */
function reportConversion(metric: MetricNode, layer: SemanticLayer, say: Say): void {
  const params = objectOr(metric.type_params.conversion_type_params);
  if (params.window) reportWindow(objectOr(params.window), layer, say, false);
  const properties = objectList(params.constant_properties);
  for (const side of ['base', 'conversion']) {
    const name = objectOr(params[`${side}_measure`]).name;
    const model = layer.models.find(({ measures }) => measures.some((one) => one.name === name));
    const measure = model?.measures.find((one) => one.name === name);
    if (!model || !measure) continue;
    if (!isCount(measure))
      say(`converts "${name}", which does not count`, 'Use a measure that counts, or sums up 1.');
    if (!model.entities.some((entity) => entity.name === params.entity))
      say(
        `has the entity "${params.entity}", which the semantic model "${model.name}" lacks`,
        'Name an entity of both.',
      );
    reportProperties(
      model,
      properties.map((one) => one[`${side}_property`]),
      say,
    );
  }
}

function reportProperties(model: SemanticModelNode, names: readonly unknown[], say: Say): void {
  const known = elementsOf(model).filter(({ kind }) => kind !== 'measure');
  for (const name of names) {
    if (known.some((element) => element.name === name)) continue;
    say(
      `keeps "${name}" constant, which the semantic model "${model.name}" lacks`,
      'Name another.',
    );
  }
}

function isCount({ agg, expr }: DataObject): boolean {
  return agg === 'count' || agg === 'count_distinct' || (agg === 'sum' && expr === '1');
}

/** Reports what stock dbt refuses of saved queries. */
export function reportSavedQueries({ models, metrics, savedQueries }: SemanticLayer, fail: Fail) {
  const known = new Set([
    'metric_time',
    ...metrics.map(({ name }) => name),
    ...models.flatMap((model) =>
      elementsOf(model).flatMap(({ kind, name }) => (kind === 'measure' ? [] : [name])),
    ),
  ]);
  for (const query of savedQueries) {
    const params = query.query_params;
    for (const item of textList(params.group_by)) {
      if (!known.has(elementIn(item) ?? ''))
        fail(query, nameOf(query), `is grouped by "${item}", which does not exist`, 'Correct it.');
    }
    if (Number(params.limit ?? 0) < 0)
      fail(query, nameOf(query), 'has a limit below 0', 'Set it to 0 or more.');
    reportOrder(query, fail);
  }
}

function nameOf({ name }: SavedQueryNode): string {
  return `The saved query "${name}"`;
}

/** The element of `Dimension('order__is_new')`: the name behind the last two underscores. */
function elementIn(item: string): string | undefined {
  const [, path] =
    /^\s*(?:Dimension|TimeDimension|Entity|Metric)\(\s*['"]([^'"]+)['"]/.exec(item) ?? [];
  return path?.split('__').at(-1);
}

/** What rows are ordered by is a metric, or what they are grouped by. */
function reportOrder(query: SavedQueryNode, fail: Fail): void {
  const { metrics, group_by: groups, order_by: order } = query.query_params;
  const bare = (item: string) => item.replace(/\.descending\([^)]*\)/, '').replace(/\s|"|'/g, '');
  const known = new Set([
    ...textList(metrics).map((name) => `Metric(${name})`),
    ...textList(groups).map(bare),
  ]);
  for (const item of textList(order)) {
    if (known.has(bare(item))) continue;
    const fault = `is ordered by "${item}", which is neither a metric nor a group of it`;
    fail(query, nameOf(query), fault, 'Add it to `metrics:` or `group_by:`.');
  }
}
