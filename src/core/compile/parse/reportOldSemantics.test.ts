import { expect, it } from 'vitest';
import { openTexts, type ProjectTexts } from '../../../../testing/project/openTexts';
import { describeProblem } from '../../base/problems/problem';

const OLD: ProjectTexts = {
  'models/metricflow_time_spine.sql': 'select 1 as date_day',
  'models/orders.sql': 'select 1 as id',
  'models/all.yml': `semantic_models:
  - name: orders
    model: ref('orders')
    defaults: {agg_time_dimension: ordered_on}
    entities: [{name: id, type: primary}]
    dimensions: [{name: ordered_on, type: time, type_params: {time_granularity: day}}]
    measures: [{name: amount, agg: sum}]
metrics:
  - {name: recent, label: Recent, type: cumulative, type_params: {measure: amount, window: 7 days}}
`,
};
const SPINE = {
  'models/spine.yml':
    'models: [{name: metricflow_time_spine, time_spine: {standard_granularity_column: date_day}, columns: [{name: date_day, granularity: day}]}]\n',
};
const SILENT = {
  'dbt_project.yml':
    'name: shop\nprofile: shop\nflags: {require_nested_cumulative_type_params: true, require_yaml_configuration_for_mf_time_spines: true}\n',
};

const said = async (texts: ProjectTexts) =>
  (await openTexts(texts)).problems.map((problem) => describeProblem(problem).message.slice(0, 30));

const WINDOW = 'Cumulative fields `type_params';
const BY_NAME = 'Time spines without YAML confi';

it('[P38] warns of the former fields of cumulative metrics and of a time spine that is known by its name alone', async () => {
  expect(await said(OLD)).toEqual([WINDOW, BY_NAME]);
  expect(await said({ ...OLD, ...SPINE })).toEqual([WINDOW]);
  expect(await said({ ...OLD, ...SILENT })).toEqual([]);
});
