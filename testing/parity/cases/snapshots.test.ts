import { describePlays } from './describePlays';
import { fixtureProject } from './fixtureProject';

const HEAD = 'id,name,city,updated_at';
const BY_TIME = 'strategy: timestamp, unique_key: id, updated_at: updated_at';
const BY_ORDER = 'strategy: check, unique_key: [shop, number]';
const META =
  'dbt_valid_from: valid_from, dbt_valid_to: valid_to, dbt_scd_id: version_id, dbt_updated_at: changed_at, dbt_is_deleted: is_deleted';

/** The same snapshots with other strategies, columns and ends; four of them cannot go on from what there is. */
const CHANGED = Object.entries({
  by_time: ['people', 'strategy: check, unique_key: id, check_cols: [city], schema: history'],
  by_columns: ['current_people', 'strategy: check, unique_key: id, check_cols: [name, nope]'],
  by_all: ['orders', `${BY_ORDER}, check_cols: all, hard_deletes: nope`],
  ends_time: ['people', `${BY_TIME}, hard_deletes: new_record`],
  ends_check: ['orders', `${BY_ORDER}, check_cols: [shop, TOTAL], hard_deletes: ignore`],
  deleted_time: ['people', `${BY_TIME}, hard_deletes: ignore, invalidate_hard_deletes: true`],
  deleted_check: ['orders', `${BY_ORDER}, check_cols: all, hard_deletes: invalidate`],
  far_end: [
    'people',
    `${BY_TIME}, dbt_valid_to_current: "timestamp '8888-12-31'", snapshot_meta_column_names: {${META}}`,
  ],
  of_source: [
    'people',
    `strategy: check, unique_key: id, check_cols: [name, shoe_size], alias: source_history, dbt_valid_to_current: "timestamp '8888-12-31'"`,
  ],
}).map(
  ([name, [of, config]]) => `  - {name: ${name}, relation: ref('${of}'), config: {${config}}}`,
);

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
      {
        words: ['build', '--full-refresh'],
        files: {
          'seeds/people.csv': `${HEAD},shoe_size
1,Ann,Oslo,2024-04-01 10:00:00,39
4,Dee,Riga,2024-02-02 00:00:00,40
`,
          'seeds/orders.csv': 'shop,number,total\na,1,12.5\nc,1,4\n',
          'snapshots/snapshots.yml': `snapshots:\n${CHANGED.join('\n')}\n`,
        },
      },
    ],
  },
});
