import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { consoleLines } from '../comparison/consoleLines';
import { said } from '../comparison/said';
import { type Played, playRounds } from '../rounds/playRounds';
import type { Outcome, Round } from '../rounds/round';
import { sidesOf } from '../rounds/sidesOf';
import { fixtureProject } from './fixtureProject';

const PROJECT = "name: strict\nversion: '1.0'\nprofile: strict\n";
const PARSE = ['parse'];
const ALL = `{error: all, warn: [Deprecations, UnusedResourceConfigPath, NoNodeForYamlKey, MacroNotFoundForPatch, InvalidMacroAnnotation]}`;

/** What dbt takes and warns of, as much as one project holds. */
const DOUBTFUL = {
  'dbt_project.yml': `${PROJECT}source-paths: [models]
log-path: elsewhere
flags: {validate_macro_args: true}
models:
  strict: {nowhere: {+enabled: true}}
seeds: {other: {+enabled: true}}
exposures: {strict: {+enabled: true}}
saved-queries: {strict: {+enabled: true}}
`,
  'models/p.yml': `models:
  - name: people
    description: one
    description: two
    columns:
      - name: id
        data_tests:
          - accepted_values: {values: [1], severity: warn}
          - accepted_values: {name: again, values: [2]}
          - accepted_values: {name: fine, arguments: {values: [3]}}
macros: [{name: nobody}, {name: m, arguments: [{name: c, type: foo}]}]
exposures:
  - {name: a board, type: dashboard, owner: {name: Ana}}
`,
  'macros/m.sql': '{% macro m() %}1{% endmacro %}\n{% endmacro %}\n{% set x = 1 %}\n',
  'seeds/readers.csv': 'id\n1\n',
  'seeds/s.yml': 'seeds: [{name: readers, config: {alias: listeners}}, {name: nothing}]\n',
};

const WARNED: readonly Round[] = [
  { words: PARSE, files: DOUBTFUL },
  { words: [...PARSE, '--show-all-deprecations'] },
  { words: [...PARSE, '--warn-error-options', '{silence: [Deprecations]}'] },
  { words: [...PARSE, '--warn-error-options', ALL] },
  { words: [...PARSE, '--warn-error-options', '{error: [UnusedResourceConfigPath]}'] },
  { words: [...PARSE, '--warn-error'] },
  {
    words: ['ls', '-m', 'people'],
    files: {
      'dbt_project.yml': `${PROJECT}flags: {require_resource_names_without_spaces: false, require_generic_test_arguments_property: false, warn_error_options: {include: []}}\n`,
      'models/p.yml':
        'models: [{name: people, columns: [{name: id, data_tests: [{accepted_values: {values: [1]}}]}]}]\n',
      'models/the first.sql': 'select 1 as id',
      'models/the second.sql': 'select 1 as id',
    },
    env: { DBT_ENGINE_MINE: '1' },
  },
];

const properties = (text: string): Round => ({ words: PARSE, files: { 'models/p.yml': text } });
const ofModel = (text: string) => properties(`models: [{name: people, ${text}}]\n`);
const ofProject = (text: string): Round => ({
  words: PARSE,
  files: { 'dbt_project.yml': `${PROJECT}${text}\n`, 'models/p.yml': '' },
});
const weighed = (text: string): Round => ({
  words: [...PARSE, '--warn-error-options', text],
});

/** What dbt refuses, and what is said of it here. */
const REFUSED: readonly (readonly [Round, string])[] = [
  [ofProject('flags: {}'), 'The name of model.strict.the first has spaces'],
  [
    {
      words: PARSE,
      files: {
        'models/the first.sql': null,
        'models/the second.sql': null,
        'models/p.yml':
          'models: [{name: people, columns: [{name: id, tests: [unique], data_tests: []}]}]\n',
      },
    },
    'id has both `tests:` and `data_tests:`',
  ],
  [{ words: ['ls', '-m', 'people', '-s', 'readers'] }, 'are mutually exclusive arguments'],
  [weighed('{error: [Nonsense]}'), 'Nonsense is not a valid dbt error name'],
  [weighed('{warn: [NothingToDo]}'), '`warn` needs `error: all`'],
  [ofProject('fooo: 1'), '"fooo" is no key of dbt_project.yml'],
  [ofProject('model-paths: models'), '"model-paths:" must be a list'],
  [ofProject('require-dbt-version: [">=1.0.0", "<1.5.0"]'), 'asks for dbt >=1.0.0,<1.5.0'],
  [
    {
      words: PARSE,
      files: {
        'dbt_project.yml': `${PROJECT}flags: {require_generic_test_arguments_property: false}\n`,
        'models/p.yml':
          'models: [{name: people, columns: [{name: id, data_tests: [{accepted_values: {arguments: {values: [1]}}}]}]}]\n',
      },
    },
    "takes no keyword argument 'arguments'",
  ],
  [ofProject(''), ''],
  [ofModel('columns: {id: {description: x}}'), '"columns:" must be a list'],
  [ofModel('description: '), '"description:" must be a text'],
  [ofModel('description: [a]'), '"description:" must be a text'],
  [ofModel('config: {contract: {enforced: true}}'), 'no columns are described'],
  [ofModel('data_tests: [{unique: [a]}]'), 'A data test must be'],
  [ofModel('data_tests: [{unique: {config: {severity: foo}}}]'), 'must be warn or error'],
  [properties('exposures: [{name: e, type: foo, owner: {name: x}}]\n'), '"type:" must be one of'],
  [
    properties('unit_tests: [{name: u, model: people, foo: 1, given: [], expect: {rows: []}}]\n'),
    '"foo:" must be left out',
  ],
  [
    properties(
      'sources: [{name: s, loaded_at_field: x, freshness: {warn_after: {count: 1, period: foo}}, tables: [{name: t}]}]\n',
    ),
    'whole counts and the periods minute, hour, day',
  ],
  [
    properties("snapshots: [{name: sn, relation: ref('people')}]\n"),
    "Snapshots must be configured with a 'strategy' and 'unique_key'.",
  ],
];

/** A line of ours that says where or what to do, and one that dbt says at another moment. */
const ASIDE = /^ |^Registered adapter/;

describe.skipIf(inject('stockPython') === undefined)(
  'what dbt says of a project as it parses it',
  () => {
    let played: Played | undefined;
    beforeAll(async () => {
      [played] = await playRounds([
        {
          project: fixtureProject('strict'),
          rounds: [...WARNED, ...REFUSED.map(([round]) => round)].map((round) => ({
            ...round,
            runsNodes: false,
          })),
        },
      ]);
    });
    afterAll(() => {
      if (played) rmSync(played.folder, { recursive: true });
    });
    const told = (outcome: Outcome) =>
      consoleLines(outcome)
        .filter((line) => line !== '' && !ASIDE.test(line))
        .sort();
    const beforeParsing = (outcome: Outcome) => {
      const lines = consoleLines(outcome).filter((line) => !/^ {2}\S+:\d+:\d+$/.test(line));
      return lines.slice(
        0,
        lines.findIndex((line) => line.startsWith('Registered adapter')),
      );
    };
    it.each(WARNED.map(({ words }, at) => [words.join(' '), at] as const))('[P38] %s', (_, at) => {
      const { stock, ours } = sidesOf(played, at);
      expect(ours.exitCode).toBe(stock.exitCode);
      expect(told(ours)).toEqual(told(stock));
      expect(beforeParsing(ours)).toEqual(beforeParsing(stock));
    });
    it.each(REFUSED.map(([, words], at) => [words, WARNED.length + at] as const))(
      '[P39] %s',
      (words, at) => {
        const { stock, ours } = sidesOf(played, at);
        expect(ours.exitCode).toBe(stock.exitCode);
        expect(ours.exitCode).toBe(words === '' ? 0 : 2);
        expect(said(ours)).toContain(words);
      },
    );
  },
);
