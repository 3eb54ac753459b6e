import { describePlays } from './describePlays';
import { fixtureProject } from './fixtureProject';

const HEAD = 'id,kind,amount,at';
const ROWS = `${HEAD}\n1,a,10,2024-01-01 00:00:00\n2,b,20,2024-01-02 00:00:00\n`;
const BY_TIME = "strategy='timestamp', updated_at='at'";
const END = `dbt_valid_to_current="'9999-12-31'::timestamp"`;

const snapshot = (name: string, config: string) => ({
  [`snapshots/${name}.sql`]: `{% snapshot ${name} %}{{ config(${config}) }}
select * from {{ ref('rows') }}
{% endsnapshot %}`,
});
const incremental = (name: string, config: string) => ({
  [`models/${name}.sql`]: `{{ config(materialized='incremental', incremental_strategy='delete+insert', ${config}) }}
select * from {{ ref('rows') }}`,
});

/** Fails in the view that it reads, whose place DuckDB looks up in the statement above; the rows are as before then. */
const over = (name: string, materialized: string) => ({
  [`models/${name}.sql`]: `{{ config(materialized='${materialized}', pre_hook="update {{ ref('rows') }} set amount = 300") }}
select id
  , id as again
  , id as once_more
  , small
from {{ ref('typed') }}`,
});

describePlays({
  "[R2] what DuckDB says of dbt's own statements names their lines": {
    project: fixtureProject('macros'),
    rounds: [
      {
        words: ['build', '--exclude', 'path:models/*s.sql'],
        files: {
          'seeds/rows.csv': ROWS,
          ...snapshot('one_key', `${BY_TIME}, unique_key='id'`),
          ...snapshot('keys', `${BY_TIME}, unique_key=['id', 'kind'], hard_deletes='new_record'`),
          ...snapshot(
            'ends',
            `strategy='check', check_cols='all', unique_key='id', hard_deletes='new_record', ${END}`,
          ),
          ...snapshot(
            'computed',
            `${BY_TIME}, unique_key=['lower(kind)', 'id'], hard_deletes='new_record'`,
          ),
          ...incremental('no_key', ''),
          ...incremental('key', "unique_key='id', incremental_predicates=['amount > 0', '1 = 1']"),
          ...incremental(
            'two_keys',
            "unique_key=['id', 'kind'], incremental_predicates=['amount > 0']",
          ),
          'models/promised.yml': `models:
  - name: promised
    config: {contract: {enforced: true}, materialized: view}
    columns: [{name: id, data_type: int}]`,
          'models/promised.sql': "select id, error('no') as no from {{ ref('rows') }}",
        },
      },
      {
        words: ['build', '--exclude', 'path:models/*s.sql', '--full-refresh', '--select', 'rows'],
        files: { 'seeds/rows.csv': `${HEAD}\nx,a,ten,2024-02-01 00:00:00\n` },
      },
      { words: ['build', '--exclude', 'path:models/*s.sql', 'rows'] },
      {
        words: ['snapshot'],
        files: {
          'seeds/rows.csv': ROWS,
          'macros/now.sql': "{% macro snapshot_get_time() %}{{ return('nope()') }}{% endmacro %}",
        },
      },
    ],
  },
  '[R2] what fails in a view has its caret where dbt has it': {
    project: fixtureProject('macros'),
    rounds: [
      {
        words: ['build', '--exclude', 'path:models/*s.sql'],
        files: {
          'seeds/rows.csv': ROWS,
          'models/typed.sql': "select id, cast(amount as tinyint) as small from {{ ref('rows') }}",
          ...over('over_table', 'table'),
          ...over('over_incremental', 'incremental'),
        },
      },
    ],
  },
});
