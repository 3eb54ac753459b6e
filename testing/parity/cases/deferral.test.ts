import { expect, it } from 'vitest';
import { readResults, readSqlFiles } from '../comparison/artifacts';
import { readManifest } from '../comparison/manifests';
import { describeCommands } from './describeCommands';
import { fixtureProject } from './fixtureProject';

const STATE = ['--state', 'state'];
const NAMES = ['--select', 'names'];

describeCommands(
  '[D4] refs are deferred to another state, and nodes cloned from it',
  {
    project: fixtureProject('commands'),
    installsPackages: true,
    rounds: [
      { words: ['build', '--target', 'other', '--target-path', 'state'] },
      { words: ['run', ...NAMES, '--defer', ...STATE] },
      { words: ['test', '--defer', '--defer-state', 'state'] },
      { words: ['run', '--select', 'known_people', '--defer', ...STATE] },
      { words: ['compile', ...NAMES, '--defer', ...STATE] },
      { words: ['compile', ...NAMES, '--defer', '--favor-state', ...STATE] },
      { words: ['run', ...NAMES, '--defer'] },
      { words: ['run', ...NAMES, '--defer', '--state', 'nowhere'] },
      { words: ['clone', ...STATE] },
      { words: ['clone', '--full-refresh', '--exclude', 'names', ...STATE] },
      { words: ['clone'] },
      { words: ['compile', ...NAMES, '--defer'] },
      { words: ['docs', 'generate', '--defer', '--state', 'nowhere'] },
    ],
  },
  ({ round }) => {
    it.each([2, 3, 4, 5, 6, 9, 10])('makes the same of the nodes in round %i', (number) => {
      const { stock, ours } = round(number);
      expect(readSqlFiles(ours, 'compiled')).toEqual(readSqlFiles(stock, 'compiled'));
      // `compile` writes no results here.
      if (number < 5 || number > 6) expect(readResults(ours)).toEqual(readResults(stock));
      // What a materialization calls is noted of a node only in dbt.
      if (number < 9) expect(readManifest(ours)).toEqual(readManifest(stock));
    });
  },
);
