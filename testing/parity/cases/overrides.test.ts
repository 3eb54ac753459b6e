import { describePlays } from './describePlays';
import { fixtureProject } from './fixtureProject';

const COUNTING = {
  'macros/counting.sql': `{% macro duckdb__create_table_as(temporary, relation, sql) %}
create {{ 'temporary' if temporary }} table {{ relation.include(database=not temporary, schema=not temporary) }}
as (select *, 1 as own from ({{ sql }}) as q){% endmacro %}
{% macro should_full_refresh() %}{% do log('asked of ' ~ model.name, info=true) %}{{ return(flags.FULL_REFRESH) }}{% endmacro %}
{% macro duckdb__list_schemas(database) %}{% do log('asked of ' ~ database, info=true) %}
{{ return(run_query('select distinct schema_name from system.information_schema.schemata')) }}{% endmacro %}`,
  'models/elsewhere.sql': "{{ config(schema='other') }} select 1 as id",
  'models/failing.sql': '\nselect nope',
};

const telling = (flags: string) => ({
  'dbt_project.yml': `name: comments
profile: comments
${flags}
on-run-start: [select 1, select nothing, select 2]
on-run-end: ["{{ tell(results) }}", "{{ after_commit('create table if not exists ended as select 1 as one') }}"]`,
  'macros/tell.sql': `{% macro tell(results) %}{% for one in results %}
{% do log(one.node.unique_id ~ ' ' ~ one.status ~ ' ' ~ one.failures, info=true) %}{% endfor %}{% endmacro %}`,
  'models/hooked.sql': `{{ config(post_hook=[after_commit('create table if not exists after as select 1 as one')]) }}
select 1 as id`,
});

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
  '[R8] macros that know fewer arguments, or count how often dbt calls them': {
    project: fixtureProject('comments'),
    rounds: [{ words: ['build'], files: COUNTING }, { words: ['build'] }],
  },
  '[R10] what hooks at the end are told of those at the start, and hooks in JSON': {
    project: fixtureProject('comments'),
    inAnyOrder: true,
    rounds: [
      { words: ['run'], files: telling('') },
      { words: ['run'], files: telling('flags: {skip_nodes_if_on_run_start_fails: true}') },
    ],
  },
});
