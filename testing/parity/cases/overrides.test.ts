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
          'macros/told.sql': `{% macro get_create_sql(relation, sql) %}
              {% do log('makes ' ~ relation.type ~ ' ' ~ relation.identifier, info=true) %}
              {{ dbt.get_create_sql(relation, sql) }}{% endmacro %}
            {% macro snapshot_check_strategy(node, snapshotted_rel, current_rel, model_config, target_exists) %}
              {% set own = dbt.snapshot_check_strategy(node, snapshotted_rel, current_rel, model_config, target_exists) %}
              {% do log(own | string, info=true) %}
              {% do return(own) %}{% endmacro %}
            {% macro get_or_create_relation(database, schema, identifier, type) %}
              {% set found = dbt.get_or_create_relation(database, schema, identifier, type) %}
              {% do log('found ' ~ identifier ~ ' ' ~ found[0], info=true) %}
              {% do return(found) %}{% endmacro %}`,
          'macros/kept.sql': `{% materialization kept, default %}
              {% call noop_statement('main', 'KEPT 3', 'KEPT', 3) %}select 'kept'{% endcall %}
              {{ return({'relations': []}) }}{% endmaterialization %}
            {% materialization blank, default %}
              {% call noop_statement('main', 'BLANK') %}{% endcall %}
              {{ return({'relations': []}) }}{% endmaterialization %}
            {% materialization said, default %}{% do store_result('main', response='SAID') %}
              {{ return({'relations': []}) }}{% endmaterialization %}`,
          'models/said.sql': "{{ config(materialized='said') }} select 1 as id",
          'models/blank.sql': "{{ config(materialized='blank') }} select 1 as id",
          'models/kept.sql': "{{ config(materialized='kept') }} select 1 as id",
          'tests/stored.sql':
            "{{ config(store_failures_as='view', severity='warn') }} select * from {{ ref('src') }}",
        },
      },
    ],
  },
});
