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
    ],
  },
});
