import { expect, it } from 'vitest';
import { readResults, readSqlFiles } from '../comparison/artifacts';
import { readManifest } from '../comparison/manifests';
import { describeCommands } from './describeCommands';
import { fixtureProject } from './fixtureProject';

const STATE = ['--state', 'state'];
const NAMES = ['--select', 'names'];
const COUNT = "select count(*) as n from {{ ref('known_people') }}";
/** The columns of its input are those that stand in the other state. */
const COUNT_TEST = `unit_tests:
  - name: counts_people
    model: people_count
    given: [{input: ref('known_people'), rows: [{id: 1}, {id: 2}]}]
    expect: {rows: [{n: 2}]}
`;

describeCommands(
  '[D4] refs are deferred to another state, and nodes cloned from it',
  {
    project: fixtureProject('commands'),
    installsPackages: true,
    rounds: [
      {
        words: ['build', '--target', 'other', '--target-path', 'state'],
        files: { 'models/people_count.sql': COUNT, 'models/people_unit_tests.yml': COUNT_TEST },
      },
      { words: ['build', '--select', 'people_count', '--defer', ...STATE] },
      { words: ['run', ...NAMES, '--defer', ...STATE] },
      { words: ['test', '--defer', '--defer-state', 'state'] },
      { words: ['run', '--select', 'known_people', '--defer', ...STATE] },
      { words: ['compile', ...NAMES, '--defer', ...STATE] },
      { words: ['compile', ...NAMES, '--defer', '--favor-state', ...STATE] },
      { words: ['run', ...NAMES, '--defer'] },
      { words: ['run', ...NAMES, '--defer', '--state', 'nowhere'] },
      { words: ['clone', ...STATE] },
      { words: ['clone', '--full-refresh', '--exclude', 'names', ...STATE] },
      { words: ['retry'] },
      { words: ['clone'] },
      { words: ['compile', ...NAMES, '--defer'] },
      { words: ['docs', 'generate', '--defer', '--state', 'nowhere'] },
    ],
  },
  ({ round }) => {
    it.each([2, 3, 4, 5, 6, 7, 10, 11])('makes the same of the nodes in round %i', (number) => {
      const { stock, ours } = round(number);
      expect(readSqlFiles(ours, 'compiled')).toEqual(readSqlFiles(stock, 'compiled'));
      // `compile` writes no results here.
      if (number < 6 || number > 7) expect(readResults(ours)).toEqual(readResults(stock));
      // What a materialization calls is noted of a node only in dbt.
      if (number < 10) expect(readManifest(ours)).toEqual(readManifest(stock));
    });
  },
);
