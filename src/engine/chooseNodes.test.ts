import { describe, expect, it } from 'vitest';
import { openTexts } from '../../testing/project/openTexts';
import { describeProblem } from '../core/base/problems/problem';
import { parseCommandLine } from '../core/command/parseCommandLine';
import { chooseNodes, nodesToRun } from './chooseNodes';

const MODELS = { 'models/a.sql': 'select 1 as id', 'models/b.sql': "select * from {{ ref('a') }}" };

function opened(selectors: string) {
  return openTexts({ ...MODELS, 'selectors.yml': selectors });
}

async function chosen(selectors: string, ...words: string[]) {
  const { graph } = await opened(selectors);
  const { ids, problems } = chooseNodes(graph, parseCommandLine(['run', ...words]).options);
  return { ids: [...ids], codes: problems.map(({ code }) => code) };
}

it.each(['state:modified', 'result:error', 'source_status:fresher'])(
  '[G4] %s is an error where there is no state',
  async (term) => {
    expect(await chosen(ONE, '--select', term)).toEqual({ ids: [], codes: ['selector-invalid'] });
  },
);

const ONE = 'selectors:\n  - name: one\n    definition: b\n';

describe('--selector', () => {
  it('[G2] takes the selection of that name, whatever --select and --exclude say', async () => {
    const { ids } = await chosen(ONE, '--selector', 'one', '--select', 'a', '--exclude', 'b');
    expect(ids).toEqual(['model.shop.b']);
  });

  it('[G2] a name that selectors.yml does not have is an error', async () => {
    expect(await chosen(ONE, '--selector', 'two')).toEqual({
      ids: [],
      codes: ['selector-unknown'],
    });
  });

  it('[G2] the default is meant where a command says nothing', async () => {
    const text = `${ONE}    default: true\n`;
    expect((await chosen(text)).ids).toEqual(['model.shop.b']);
    expect((await chosen(text, '--exclude', 'b')).ids).toEqual(['model.shop.a']);
  });
});

it('[G3] a method that has nothing to compare with is an error only where its selector is used', async () => {
  const text = `${ONE}  - name: later\n    definition: "state:modified"\n`;
  const { complaints } = await opened(text);
  expect(complaints).toEqual([]);
  expect((await chosen(text, '--selector', 'later')).codes).toEqual(['selector-invalid']);
});

it('[P37] warns of tests that ask for what is not there, not of those of what is off, and runs the others', async () => {
  const { complaints, graph, problems } = await openTexts({
    'models/a.sql': 'select 1 as id',
    'models/off.sql': '{{ config(enabled=false) }} select 1 as id',
    'models/m.yml': `models:
  - name: a
    columns:
      - name: id
        data_tests:
          - not_null
          - relationships: {arguments: {to: ref('gone'), field: id}}
          - relationships: {arguments: {to: ref('off'), field: id}}
`,
    'tests/t.sql': "select * from {{ source('s', 't') }}",
  });
  const { ids } = chooseNodes(graph, parseCommandLine(['test']).options);
  expect(complaints.map((text) => text.split(' ')[0])).toEqual(['test-idle', 'test-idle']);
  expect(problems.map((problem) => describeProblem(problem).message)).toEqual([
    expect.stringMatching(/ a source named 's\.t' in package '' which was not found$/),
    expect.stringMatching(/ a node named 'gone' in package '' which was not found$/),
  ]);
  expect([...ids].filter((id) => id.startsWith('test.'))).toEqual([
    expect.stringContaining('not_null_a_id'),
  ]);
});

it('[P37] warns of a generic test that nobody defines, which is a node nevertheless', async () => {
  const { complaints, graph } = await openTexts({
    'models/a.sql': 'select 1 as id',
    'models/m.yml': `models:
  - name: a
    data_tests:
      - nope: {arguments: {other: "{{ ref('a') }}"}}
      - helpers.nope
`,
  });
  const { ids } = chooseNodes(graph, parseCommandLine(['test']).options);
  expect(complaints.map((text) => text.split(' ')[0])).toEqual(['test-unknown', 'test-unknown']);
  const tests = [...ids].filter((id) => id.startsWith('test.'));
  expect(tests.map((id) => id.split('.')[2]).sort()).toEqual(['helpers_nope_a_', 'nope_a__ref_a_']);
});

it('[P18] refuses two spellings of one config', async () => {
  const { complaints } = await openTexts({
    'models/a.sql': "{{ config({'pre_hook': 'select 1', 'pre-hook': 'select 2'}) }} select 1 as id",
  });
  expect(complaints.join()).toContain('template-error models/a.sql');
});

it.each([
  ['build', ['model.shop.a']],
  ['compile', ['model.shop.a']],
  ['ls', ['model.shop.a', 'model.shop.none', 'model.shop.spaces']],
])('[G2] %s takes of files without SQL what dbt takes', async (name, expected) => {
  const { graph } = await openTexts({
    'models/a.sql': 'select 1 as id',
    'models/none.sql': '',
    'models/spaces.sql': ' \n',
  });
  const command = parseCommandLine([name]);
  const { ids } = nodesToRun(graph, command, chooseNodes(graph, command.options).ids);
  expect([...ids].sort()).toEqual(expected);
});
