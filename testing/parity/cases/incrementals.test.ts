import { describePlays } from './describePlays';
import { fixtureProject } from './fixtureProject';

const vars = (form: string, columns: string) => ['--vars', `{form: ${form}, cols: '${columns}'}`];

describePlays({
  'incremental models whose columns, rows and forms change': {
    project: fixtureProject('incrementals'),
    rounds: [
      { words: ['build'] },
      {
        words: ['build', ...vars('incremental', 'id, v, k as new_k')],
        files: { 'seeds/src.csv': 'id,k,v\n2,c,21\n3,,30\n' },
      },
      { words: ['build', ...vars('incremental', 'id, v::varchar as v')] },
      {
        words: ['run', ...vars('table', 'v, id')],
        files: { 'seeds/src.csv': 'id,k,v\n3,d,31\n4,e,40\n' },
      },
    ],
  },
});
