import { describe, expect, it } from 'vitest';
import { openTexts } from '../../../testing/project/openTexts';

const SPINE = {
  'models/days.sql': 'select 1 as day',
  'models/orders.sql': 'select 1 as id',
  'models/days.yml':
    'models: [{name: days, time_spine: {standard_granularity_column: day}, columns: [{name: day, granularity: day}]}]',
};

const ORDERS = `semantic_models:
  - name: orders
    model: ref('orders')
    defaults: {agg_time_dimension: ordered_on}
    entities: [{name: id, type: primary}]
    dimensions: [{name: ordered_on, type: time, type_params: {time_granularity: day}}]
    measures: [{name: amount, agg: sum}]
`;

const METRIC =
  'metrics: [{name: total, label: Total, type: simple, type_params: {measure: amount}}]';

const complaints = async (yaml: string, others: Readonly<Record<string, string>> = SPINE) =>
  (await openTexts({ ...others, 'models/all.yml': yaml })).complaints;

describe('the semantic layer', () => {
  it('[L3] has no problem where everything is there', async () => {
    expect(await complaints(ORDERS + METRIC)).toEqual([]);
  });

  it.each([
    [
      'a measure that does not exist',
      ORDERS + METRIC.replace('measure: amount', 'measure: amuont'),
      'semantic-name-unknown models/all.yml:8:18',
    ],
    [
      'a metric that does not exist',
      `${ORDERS}saved_queries: [{name: q, query_params: {metrics: [gone]}}]`,
      'semantic-name-unknown models/all.yml:8:24',
    ],
    [
      'a ref to nothing',
      ORDERS.replace("ref('orders')", "ref('gone')"),
      'ref-not-found models/all.yml:2:11',
    ],
    [
      'a model that is no ref',
      ORDERS.replace("ref('orders')", 'orders'),
      'yaml-shape models/all.yml:3:12',
    ],
    [
      'no primary entity',
      (ORDERS + METRIC).replace('type: primary', 'type: foreign'),
      'semantic-model-entity models/all.yml:2:11',
    ],
    [
      'an unknown aggregation',
      ORDERS.replace('agg: sum', 'agg: most'),
      'yaml-shape models/all.yml:7:36',
    ],
    [
      'no time for a measure',
      (ORDERS + METRIC).replace('{agg_time_dimension: ordered_on}', '{}'),
      'measure-without-time models/all.yml:2:11',
    ],
    [
      'a name with blanks',
      ORDERS + METRIC.replace('name: total', 'name: to tal'),
      'yaml-shape models/all.yml:8:18',
    ],
    [
      'an unknown type',
      ORDERS + METRIC.replace('simple', 'other'),
      'yaml-shape models/all.yml:8:45',
    ],
    [
      'a window that is none',
      ORDERS + METRIC.replace('measure: amount', 'measure: amount, window: often'),
      'yaml-shape models/all.yml:8:66',
    ],
    [
      'a metric twice',
      `${ORDERS}${METRIC.replace(']', ', {name: total, label: T, type: simple, type_params: {measure: amount}}]')}`,
      'patch-twice models/all.yml:8:93',
    ],
    [
      'a measure twice',
      `${ORDERS}${ORDERS.replace('semantic_models:\n', '').replace('name: orders', 'name: more')}${METRIC}`,
      'measure-twice models/all.yml:8:11',
    ],
  ])('[L3] reports %s', async (_, yaml, complaint) => {
    expect(await complaints(yaml)).toContain(complaint);
  });

  it('[L3] needs a time spine of a day or finer', async () => {
    const { 'models/days.yml': spine, ...others } = SPINE;
    expect(await complaints(ORDERS, others)).toEqual(['time-spine-missing models/all.yml:2:11']);
    const monthly = {
      ...others,
      'models/days.yml': spine.replace('granularity: day', 'granularity: month'),
    };
    expect(await complaints(ORDERS, monthly)).toEqual(['time-spine-missing models/all.yml:2:11']);
    const unnamed = { ...others, 'models/days.yml': spine.replace('name: day,', 'name: other,') };
    expect(await complaints(ORDERS, unnamed)).toEqual([
      'time-spine-column models/days.sql:1:1',
      'time-spine-missing models/all.yml:2:11',
    ]);
    expect(
      await complaints(ORDERS, { ...others, 'models/metricflow_time_spine.sql': 'select 1' }),
    ).toEqual([]);
  });

  it('[L1] tells cycles of metrics', async () => {
    const derived = (name: string, of: string) =>
      `{name: ${name}, label: ${name}, type: derived, type_params: {expr: ${of}, metrics: [${of}]}}`;
    const yaml = `${ORDERS}metrics: [${derived('gross', 'net')}, ${derived('net', 'gross')}]`;
    expect(await complaints(yaml)).toEqual(['cycle models/all.yml:8:18']);
  });
});
