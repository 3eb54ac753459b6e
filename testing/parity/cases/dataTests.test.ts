import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describePlays } from './describePlays';
import { fixtureProject } from './fixtureProject';

const project = fixtureProject('dataTests');
const settings = readFileSync(path.join(project, 'dbt_project.yml'), 'utf8');

/** One node is ready at a time, so that dbt stops at the same one each time. */
const CHAIN = ['raw', 'orders', 'unique_orders_id', 'totals'];

describePlays({
  '[R6] data tests over data that changes': {
    project,
    inAnyOrder: true,
    rounds: [
      { words: ['build'] },
      {
        words: ['build', '--store-failures'],
        files: {
          'seeds/raw.csv': 'id,k,v\n1,a,10\n2,b,20\n3,b,10\n',
          'dbt_project.yml': `${settings}flags: {warn_error_options: {error: [LogTestResult]}}\n`,
        },
      },
      {
        words: ['build', '--select', 'broken+', '--vars', '{broken: true}'],
        files: { 'dbt_project.yml': settings },
      },
      {
        words: ['build', '--fail-fast', '--indirect-selection', 'empty', '--select', ...CHAIN],
        files: { 'seeds/raw.csv': 'id,k,v\n1,a,10\n1,,20\n' },
      },
    ],
  },
});
