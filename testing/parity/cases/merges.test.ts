import { describePlays } from './describePlays';
import { fixtureProject } from './fixtureProject';

const failing = (config: string) =>
  `{{ config(materialized='incremental', incremental_strategy='merge', ${config}) }} select 1 as id, 'k' as kind, 2 as n`;

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
      {
        words: ['run'],
        files: {
          'macros/own.sql': `{% macro duckdb__merge_join_clause(unique_key, merge_on_using_columns, incremental_predicates) %}
              {% do log('joined by ' ~ unique_key ~ ' and ' ~ incremental_predicates, info=true) %}
              {{ dbt.duckdb__merge_join_clause(unique_key, merge_on_using_columns, incremental_predicates) }}{% endmacro %}
            {% macro merge_clause_defaults() %}
              {% do log(varargs | list ~ '', info=true) %}
              {{ return(dbt.merge_clause_defaults(*varargs)) }}{% endmacro %}`,
          'models/wrong_clauses.sql': `{{ config(materialized='incremental', incremental_strategy='merge', unique_key='id',
            merge_exclude_columns=['note', 1], merge_update_set_expressions={'note': "'x'"}, merge_insert_condition='true',
            merge_clauses={'when_not_matched': [], 'when_matched': [1, {'action': 'delete'}]}) }} select 1 as id, 'a' as note`,
        },
      },
      { words: ['run', '--select', 'wrong_clauses'] },
      {
        words: ['run', '--select', 'wrong_clauses'],
        files: {
          'models/wrong_clauses.sql': `{{ config(materialized='incremental', incremental_strategy='merge', unique_key='id',
            merge_clauses={'when_not_matched': 'x'}) }} select 1 as id, 'a' as note`,
        },
      },
      {
        words: ['run', '--select', 'lines_*'],
        files: {
          'macros/old.sql': `{% macro get_incremental_old_merge_sql(args) %}{% do return(get_merge_sql(args.target_relation, args.temp_relation,
            args.unique_key, args.dest_columns, predicates=['nope = 1'])) %}{% endmacro %}`,
          'models/lines_old.sql': failing("unique_key='id'").replace("'merge'", "'old_merge'"),
          'models/lines_string.sql':
            failing(`unique_key='id', merge_clauses={'when_matched': [{'action': 'do_nothing'},
            {'action': 'delete', 'condition': 'false'}], 'when_not_matched': [{'action': 'insert', 'mode': 'by_name', 'condition': 'nope = 1'}]}`),
          'models/lines_list.sql': failing(
            "unique_key=['id', 'kind'], merge_update_set_expressions={'n': 'nope'}",
          ),
          'models/lines_none.sql':
            failing(`merge_clauses={'when_not_matched': [{'by': 'source', 'action': 'delete'},
            {'action': 'insert', 'mode': 'explicit', 'insert': {'columns': ['id'], 'values': ['nope']}}]}`),
          'models/lines_using.sql': failing(
            "merge_on_using_columns=['id'], merge_returning_columns=['nope']",
          ),
          'models/lines_modeless.sql': failing(
            "unique_key='id', merge_clauses={'when_matched': [{'action': 'update'}]}",
          ),
          'models/lines_lost.sql':
            failing(`unique_key='id', merge_clauses={'when_matched': [{'action': 'error', 'error_message': "don't"}],
            'when_not_matched': [{'by': 'source', 'action': 'update', 'set_expressions': {'n': 'nope'}}]}`),
        },
      },
      { words: ['run', '--select', 'lines_*'] },
    ],
  },
});
