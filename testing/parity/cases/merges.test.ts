import { describePlays } from './describePlays';
import { fixtureProject } from './fixtureProject';

describePlays({
  '[R2] merge, with all configs of it': {
    project: fixtureProject('merges'),
    rounds: [
      { words: ['build'] },
      {
        words: ['build'],
        files: {
          'seeds/rows.csv':
            'id,name,amount,note\n1,anna,11,gone\n2,bob,22,z\n3,cid,30,c\n4,eve,40,d\n',
        },
      },
    ],
  },
});
