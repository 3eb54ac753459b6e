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
  'names that the project does not quote, and what a snapshot reads gone': {
    project: fixtureProject('strict'),
    rounds: [
      {
        words: ['build'],
        files: {
          'dbt_project.yml': 'name: strict\nprofile: strict\nquoting: {identifier: false}\n',
          'models/kept.sql': `{{ config(materialized='incremental', on_schema_change='sync_all_columns') }} select {{ var('cols', '1 as id, 2 as gone') }}`,
          'models/read.sql': 'select 1 as id, 2 as n',
          'snapshots/s.yml': `snapshots: [{name: s, relation: ref('read'), config: {unique_key: id, strategy: check, check_cols: [n]}}]`,
        },
      },
      { words: ['run', '--select', 'kept', '--vars', "cols: '1 as id, 3 as other'"] },
      { words: ['run', '--select', 'kept', '--vars', `cols: '1 as id, 3 as "order"'`] },
      {
        words: ['run', '--select', 'other'],
        files: {
          'models/other.sql': `{{ config(pre_hook='drop view if exists read') }} select 1 as a`,
        },
      },
      { words: ['snapshot'] },
    ],
  },
});
