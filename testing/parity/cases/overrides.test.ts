import { describePlays } from './describePlays';
import { fixtureProject } from './fixtureProject';

describePlays({
  "[R8] macros of dbt's that a project writes itself": {
    project: fixtureProject('overrides'),
    rounds: [
      { words: ['build'] },
      {
        words: ['build'],
        files: {
          'seeds/src.csv': 'id,k,v,ts\n2,b,19,2024-01-03 00:00:00\n3,,30,2024-01-03 00:00:00\n',
        },
      },
    ],
  },
});
