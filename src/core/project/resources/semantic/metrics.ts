import {
  type Data,
  type DataObject,
  objectOr,
  textList,
  textOr,
  textOrNull,
} from '../../../base/data';
import type { MetricNode } from '../../manifest';
import { mergeConfig } from '../../nodeConfig';
import type { PropertyEntry } from '../../properties';
import {
  expressionOf,
  filterOf,
  measureInput,
  metricInput,
  optionalWindow,
  windowOf,
} from './parts';
import type { SemanticContext } from './semanticContext';
import { semanticHead } from './semanticHead';

const TYPES: readonly string[] = ['simple', 'ratio', 'cumulative', 'derived', 'conversion'];

/** The metric of a properties entry, or one that a semantic model's measure asks for, whose `data` is given. */
export function readMetric(
  entry: PropertyEntry,
  context: SemanticContext,
  data: DataObject = entry.data,
): MetricNode {
  const name = textOr(data.name, '');
  const head = semanticHead(entry, 'metric', name);
  const { fqn } = head;
  const own = objectOr(data.config);
  const config = mergeConfig(context.projectConfig(fqn), own);
  const meta = objectOr(config.meta);
  if (data === entry.data) reportMetric(entry, context);
  return {
    ...head,
    resource_type: 'metric',
    description: context.descriptionOf(data, config),
    label: textOr(data.label, ''),
    type: textOr(data.type, '').toLowerCase(),
    type_params: typeParams(textOr(data.type, '').toLowerCase(), objectOr(data.type_params)),
    filter: filterOf(data.filter),
    time_granularity: textOrNull(data.time_granularity),
    meta: Object.keys(meta).length > 0 ? meta : objectOr(data.meta),
    tags: textList(data.tags),
    config,
    unrendered_config: { ...context.writtenConfig(fqn), ...own },
    sources: [],
    refs: [],
    metrics: [],
    group: textOrNull(config.group),
    created_at: context.createdAt,
  };
}

function typeParams(type: string, data: DataObject): DataObject {
  return {
    measure: measureInput(data.measure),
    input_measures: [],
    numerator: metricInput(data.numerator),
    denominator: metricInput(data.denominator),
    expr: expressionOf(data.expr),
    window: optionalWindow(data.window),
    grain_to_date: data.grain_to_date ?? null,
    metrics: listOf(data.metrics).map(metricInput),
    conversion_type_params: conversionParams(data.conversion_type_params),
    cumulative_type_params: type === 'cumulative' ? cumulativeParams(data) : null,
    metric_aggregation_params: null,
  };
}

function conversionParams(data: Data | undefined): DataObject | null {
  if (data === undefined || data === null) return null;
  const params = objectOr(data);
  return {
    base_measure: measureInput(params.base_measure),
    conversion_measure: measureInput(params.conversion_measure),
    entity: params.entity ?? null,
    calculation: params.calculation ?? 'conversion_rate',
    window: optionalWindow(params.window),
    constant_properties: params.constant_properties ?? null,
  };
}

/** Window and grain may also stand outside, as they did before. */
function cumulativeParams(data: DataObject): DataObject {
  const own = objectOr(data.cumulative_type_params);
  return {
    window: optionalWindow(own.window ?? data.window),
    grain_to_date: own.grain_to_date ?? data.grain_to_date ?? null,
    period_agg: own.period_agg ?? 'first',
    metric: null,
  };
}

function listOf(data: Data | undefined): Data[] {
  return Array.isArray(data) ? data : [];
}

/** Reports what stock dbt refuses of a metric's own text. */
function reportMetric(entry: PropertyEntry, { problems }: SemanticContext): void {
  const { data, name } = entry;
  const fail = (where: string, expected: string, key: string) =>
    problems.report('yaml-shape', { where, expected }, entry.at([key]));
  if (!/^[A-Za-z]\w{0,249}$/.test(name))
    fail(`The metric name "${name}"`, 'letters, digits and underscores, a letter first', 'name');
  if (textOrNull(data.label) === null) fail('"label:" of a metric', 'a text', 'label');
  if (!TYPES.includes(textOr(data.type, '').toLowerCase()))
    fail('"type:" of a metric', `one of ${TYPES.join(', ')}`, 'type');
  const params = objectOr(data.type_params);
  const windows = [
    params.window,
    objectOr(params.cumulative_type_params).window,
    objectOr(params.conversion_type_params).window,
  ];
  if (windows.some((window) => typeof window === 'string' && !windowOf(window)))
    fail('A window of a metric', 'a count and a grain, such as `28 days`', 'type_params');
}
