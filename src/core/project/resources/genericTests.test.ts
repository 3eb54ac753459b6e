import { expect, it } from 'vitest';
import { complaintOf, openTexts } from '../../../../testing/project/openTexts';
import { objectOr } from '../../base/data';
import { ProblemLog } from '../../base/problems/problem';
import type { PropertyEntry } from '../properties';
import { parseYaml } from '../yaml';
import { readGenericTests, type TestTarget } from './genericTests';
import { uniqueId } from './ids';

const LONG = 'a_model_with_a_rather_long_name_indeed';
const MODEL: TestTarget = { fileKey: 'models.m', label: 'm', call: "ref('m')", isSource: false };
const TABLE: TestTarget = {
  fileKey: 'sources.raw',
  label: 'raw_events',
  call: "source('raw', 'events')",
  isSource: true,
};

function read(text: string, target = MODEL) {
  const document = parseYaml(text, 'models/p.yml');
  const data = objectOr(document.data);
  const entry: PropertyEntry = {
    section: 'models',
    name: 'm',
    packageName: 'lab',
    path: 'models/p.yml',
    relativePath: 'p.yml',
    data,
    written: data,
    fileText: text,
    at: document.at,
  };
  const problems = new ProblemLog();
  const tests = readGenericTests({ entry, data, path: [] }, target, problems);
  return { tests, complaints: problems.list.map(complaintOf) };
}

const ofColumn = (test: string, column = 'id') =>
  `columns: [{name: ${column}, data_tests: [${test}]}]`;
const named = (name: string) => ({ ...MODEL, label: name, call: `ref('${name}')` });

// Names, aliases and ids that stock dbt 1.11.16 gave to the same texts.
it.each([
  [ofColumn('unique'), MODEL, 'unique_m_id', 'unique_m_id', '4dffd0a90e'],
  [
    ofColumn('not_null: {config: {where: id > 1, severity: warn}}'),
    MODEL,
    'not_null_m_id',
    'not_null_m_id',
    '41ed50364b',
  ],
  [ofColumn('is_odd'), MODEL, 'is_odd_m_id', 'is_odd_m_id', '9d9db43574'],
  [
    ofColumn('is_odd: {arguments: {level: 2.5}}'),
    MODEL,
    'is_odd_m_id__2_5',
    'is_odd_m_id__2_5',
    'de6054dd5d',
  ],
  [
    ofColumn("is_odd: {arguments: {level: 3, names: ['a b', c-d], flags: {x: true, y: null}}}"),
    MODEL,
    'is_odd_m_id__True__None__3__a_b__c_d',
    'is_odd_m_id__True__None__3__a_b__c_d',
    '245ef186b9',
  ],
  [
    ofColumn('lab.is_odd: {arguments: {level: 9}}'),
    MODEL,
    'lab_is_odd_m_id__9',
    'lab_is_odd_m_id__9',
    'a5d0497dfa',
  ],
  [
    ofColumn(`relationships: {arguments: {to: ref('${LONG}'), field: id}}`),
    MODEL,
    `relationships_m_id__id__ref_${LONG}_`,
    'relationships_m_240fcd0a94d50754165b240f9939286b',
    '4335ff736b',
  ],
  [
    'columns: [{name: v, quote: true, data_tests: [accepted_values: {arguments: {values: [a, b]}}]}]',
    MODEL,
    'accepted_values_m__v___a__b',
    'accepted_values_m__v___a__b',
    '8b42c53234',
  ],
  [
    'columns: [{name: v, quote: true, data_tests: [accepted_values: {arguments: {values: [1, 2.0, true, null], quote: false}}]}]',
    MODEL,
    'accepted_values_m__v___False__1__2_0__True__None',
    'accepted_values_m__v___False__1__2_0__True__None',
    'c2e72eb148',
  ],
  [
    "data_tests: [whole: {arguments: {expression: a > 1 and b = 'x'}}]",
    MODEL,
    'whole_m_a_1_and_b_x_',
    'whole_m_a_1_and_b_x_',
    '640a7623e2',
  ],
  [
    "data_tests: [whole: {name: my_own_name, arguments: {expression: '1'}}]",
    MODEL,
    'my_own_name',
    'my_own_name',
    'dcf0e8217a',
  ],
  [
    ofColumn('accepted_values: {arguments: {values: [first_value, second_value, third]}}'),
    named(LONG),
    `accepted_values_${LONG}_id__first_value__second_value__third`,
    'accepted_values_a_model_with_a_4d3a82548cc6c68574a8c08c06f5436f',
    'c619d4d3ec',
  ],
  [
    "data_tests: [whole: {arguments: {expression: 'true'}}]",
    TABLE,
    'source_whole_raw_events_true',
    'source_whole_raw_events_true',
    '9f0773e1ec',
  ],
  [
    ofColumn('unique'),
    TABLE,
    'source_unique_raw_events_id',
    'source_unique_raw_events_id',
    '207e922098',
  ],
])('[P24] names the test of %s', (text, target, name, alias, hash) => {
  const { tests, complaints } = read(text, target);
  expect(complaints).toEqual([]);
  expect(
    tests.map((test) => [test.name, test.alias, uniqueId('test', 'lab', test.name, test.hash)]),
  ).toEqual([[name, alias, `test.lab.${name}.${hash}`]]);
});

it('[P24] hands a test the model below its where, the column and its arguments', () => {
  const [test] = read(ofColumn('accepted_values: {arguments: {values: [a]}, quote: false}')).tests;
  expect(test).toMatchObject({
    macroName: 'accepted_values',
    namespace: null,
    columnName: 'id',
    kwargs: {
      column_name: 'id',
      values: ['a'],
      quote: false,
      model: "{{ get_where_subquery(ref('m')) }}",
    },
    packageName: 'lab',
    path: 'models/p.yml',
  });
});

it('[P25] reads configs under config: and beside the arguments, and a description', () => {
  const [test] = read(
    ofColumn('not_null: {severity: warn, config: {limit: 3}, description: why, where: x > 1}'),
  ).tests;
  expect(test).toMatchObject({
    config: { severity: 'warn', limit: 3n, where: 'x > 1' },
    description: 'why',
    kwargs: { column_name: 'id' },
  });
});

it('[P25] reads a test that is named by test_name', () => {
  const [test] = read(
    ofColumn('{name: mine, test_name: not_null, config: {severity: warn}}'),
  ).tests;
  expect(test).toMatchObject({ macroName: 'not_null', name: 'mine', config: { severity: 'warn' } });
});

it("[P25] takes the tests of columns before the entry's own", () => {
  const { tests } = read(
    'data_tests: [whole]\ncolumns: [{name: a, tests: [unique]}, {name: b, data_tests: [unique]}]',
  );
  expect(tests.map(({ columnName }) => columnName)).toEqual(['a', 'b', null]);
});

it.each(['[1]', '[[unique]]', '[{}]'])('[P25] reports %s, which is no test', (tests) => {
  expect(read(`data_tests: ${tests}`)).toEqual({
    tests: [],
    complaints: ['yaml-shape models/p.yml:1:14'],
  });
});

it('[P25] orders the arguments as dbt does: those beside `arguments:`, the column, those below it', () => {
  const { tests } = read('columns: [{name: a, tests: [within: {b: 1, arguments: {c: 2}}]}]');
  expect(Object.keys(tests[0]?.kwargs ?? {})).toEqual(['b', 'column_name', 'c', 'model']);
});

it.each([
  [`quote_columns: true\n${ofColumn('unique')}`, MODEL, '"id"'],
  ['quote_columns: true\ncolumns: [{name: id, quote: false, data_tests: [unique]}]', MODEL, 'id'],
  [`quoting: {column: true}\n${ofColumn('unique')}`, TABLE, '"id"'],
  [`quoting: {column: true}\n${ofColumn('unique')}`, MODEL, 'id'],
])('[P30] quotes columns that do not say it themselves as %j says', (text, target, column) => {
  expect(read(text, target).tests.map(({ columnName }) => columnName)).toEqual([column]);
});

it('[A1] hangs the tests of a seed that is described as a model on the seed', async () => {
  const { complaints, session } = await openTexts({
    'seeds/s.csv': 'id\n1\n',
    'models/s.yml': 'models: [{name: s, columns: [{name: id, data_tests: [unique]}]}]',
  });
  expect(complaints).toEqual(['patch-misplaced models/s.yml:1:17']);
  expect([...session.manifest.nodes.values()]).toContainEqual(
    expect.objectContaining({ name: 'unique_s_id', attached_node: 'seed.shop.s' }),
  );
});
