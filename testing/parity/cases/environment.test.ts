import { expect, it } from 'vitest';
import { readResults } from '../comparison/artifacts';
import { describeCommands } from './describeCommands';
import { fixtureProject } from './fixtureProject';

const FILES = {
  'macros/hello.sql':
    "{% macro hello() %}{{ print('hello') }}{{ log('logged', info=true) }}{% endmacro %}",
  'models/kept.sql': '{{ hello() }} select 1 as id',
  'models/kept.yml':
    'models: [{name: kept, columns: [{name: id, data_tests: [{accepted_values: {arguments: {values: [2]}}}]}]}]',
};
const build = (env: Record<string, string>, ...options: string[]) => ({
  words: [...options, 'build', '--select', 'kept names'],
  env,
});

describeCommands(
  '[D10] the environment says what the command line leaves out, and levels what is told',
  {
    project: fixtureProject('commands'),
    installsPackages: true,
    rounds: [
      { ...build({}), files: FILES },
      build({ DBT_FULL_REFRESH: '1', DBT_STORE_FAILURES: 'true' }),
      build({ DBT_RESOURCE_TYPES: 'model seed' }),
      build({ DBT_EXCLUDE_RESOURCE_TYPES: 'test' }),
      build({ DBT_QUIET: '1' }),
      build({ DBT_LOG_LEVEL: 'warn' }),
      build({}, '--log-level', 'error'),
      build({}, '--log-level', 'none'),
      build({ DBT_PRINT: 'false' }),
      build({ DBT_TARGET: 'other', DBT_PRINTER_WIDTH: '100' }),
    ],
  },
  ({ round }) => {
    it.each([1, 2, 3, 4, 9, 10])('writes the same results in round %i', (number) => {
      const { stock, ours } = round(number);
      expect(readResults(ours)).toEqual(readResults(stock));
    });
  },
);
