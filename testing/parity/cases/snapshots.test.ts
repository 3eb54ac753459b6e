import { describePlays } from './describePlays';
import { fixtureProject } from './fixtureProject';

const HEAD = 'id,name,city,updated_at';

describePlays({
  snapshots: {
    project: fixtureProject('snapshots'),
    rounds: [
      { words: ['build'] },
      {
        // Ann moves, Bob changes without a later time, Cid is gone, Dee is new; an order changes, one goes, one comes.
        words: ['build'],
        files: {
          'seeds/people.csv': `${HEAD}
1,Ann,Bergen,2024-02-01 10:00:00
2,Bobby,Paris,2024-01-01 11:00:00
4,Dee,Riga,2024-02-02 00:00:00
`,
          'seeds/orders.csv': 'shop,number,total\na,1,11.5\na,2,7\nc,1,\n',
        },
      },
      {
        // Cid is back, Bob is gone, a column is new.
        words: ['build', '--full-refresh'],
        files: {
          'seeds/people.csv': `${HEAD},shoe_size
1,Ann,Bergen,2024-02-01 10:00:00,38
3,Cid,Rome,2024-03-01 00:00:00,43
4,Dee,,2024-02-02 00:00:00,
`,
          'seeds/orders.csv': 'shop,number,total\na,1,11.5\nb,1,3\nc,1,4\n',
          'models/after_snapshot.sql':
            "select id from {{ ref('by_time') }} where dbt_valid_to is null\n",
        },
      },
      { words: ['snapshot', '--select', 'by_time', 'by_all'] },
    ],
  },
});
