import { expect, it } from 'vitest';
import { complaintOf } from '../../../../testing/project/openTexts';
import { describeProblem, ProblemLog } from '../../base/problems/problem';
import { parseYaml } from '../yaml';
import { ENTRY_SHAPES } from './entryShapes';
import { anything, reportMisfits } from './shape';

function misfits(section: string, text: string) {
  const document = parseYaml(text, 'p.yml');
  const problems = new ProblemLog();
  reportMisfits(ENTRY_SHAPES[section] ?? anything, document.data, document.at, problems);
  return problems.list.map(
    (problem) => `${complaintOf(problem)} ${describeProblem(problem).message}`,
  );
}

it.each([
  [
    'models',
    'columns: [{name: id, quote: maybe}]',
    '1:29 "columns: [0] quote:" must be true or false',
  ],
  ['models', 'columns: [{description: x}]', '1:11 "columns: [0] name:" must be there'],
  ['models', 'config: {tags: [1]}', '1:17 "config: tags: [0]" must be a text'],
  [
    'models',
    'versions: [{v: 1, of: x}]',
    '1:23 "versions: [0] of:" must be left out: there is no such key',
  ],
  ['models', 'constraints: [{type: best}]', '1:22 "constraints: [0] type:" must be one of check'],
  ['models', 'description:', '1:13 "description:" must be a text'],
  ['models', 'config: {schema: 5}', '1:18 "config: schema:" must be a text'],
  ['models', 'config: {full_refresh: maybe}', '1:24 "config: full_refresh:" must be true or false'],
  ['models', 'config: {pre-hook: [{a: 1}]}', '1:21 "config: pre-hook: [0] sql:" must be there'],
  [
    'models',
    'config: {freshness: {build_after: {count: x}}}',
    '1:43 "config: freshness: build_after: count:" must be a whole number',
  ],
  ['models', 'time_spine: 1', '1:13 "time_spine:" must be a mapping'],
  ['sources', 'tables: [{name: t, external: x}]', '1:30 "tables: [0] external:" must be a mapping'],
  ['saved_queries', 'label: x', '"query_params:" must be there'],
  ['macros', 'arguments: {a: 1}', '1:12 "arguments:" must be a list'],
  ['exposures', 'type: ml\nowner: {phone: 1}', '2:8 "owner:" must be a mapping with a `name:`'],
])('[P39] %s: %s', (section, text, complaint) => {
  const found = misfits(section, text);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(complaint.replace(/^\d+:\d+ /, ''));
  expect(found[0]).toContain(/^\d+:\d+/.exec(complaint)?.[0] ?? '');
});

it('[P39] takes what dbt takes, and null where dbt takes it', () => {
  const model =
    'columns: [{name: id, data_type: , tags: [x], data_tests: [unique]}]\nanything: {else: 1}\nlatest_version: 2\nconfig: {tags: x, own: [1], meta: }';
  expect(misfits('models', model)).toEqual([]);
});
