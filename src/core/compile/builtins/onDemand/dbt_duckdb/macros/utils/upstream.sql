{#- For a database without them: views on the files of the external models that a run reads and does not build. -#}
{% macro register_upstream_external_models() -%}
  {%- if execute -%}
    {%- set nodes = graph['nodes'] -%}
    {%- set seen = [] -%}
    {%- set schemas = [] -%}
    {%- for id in selected_resources if id in nodes -%}
      {%- for upstream_id in nodes[id]['depends_on']['nodes'] if upstream_id not in seen and upstream_id not in selected_resources -%}
        {%- do seen.append(upstream_id) -%}
        {%- set upstream = nodes.get(upstream_id) -%}
        {%- if upstream and upstream.resource_type in ['model', 'seed'] and upstream.config.materialized == 'external' -%}
          {%- set relation = api.Relation.create(database=upstream.database, schema=upstream.schema, identifier=upstream.alias) -%}
          {%- set location = upstream.config.get('location', external_location(relation, upstream.config)) -%}
          {%- set read_location = adapter.external_read_location(location, render_write_options(upstream.config)) -%}
          {%- if relation.schema not in schemas -%}
            {%- do schemas.append(relation.schema) -%}
            {%- call statement('main') -%} create schema if not exists {{ relation.without_identifier() }} {%- endcall -%}
          {%- endif -%}
          {%- call statement('main') -%} create or replace view {{ relation }} as (select * from '{{ read_location }}') {%- endcall -%}
        {%- endif -%}
      {%- endfor -%}
    {%- endfor -%}
    {%- if schemas -%}{%- do adapter.commit() -%}{%- endif -%}
  {%- endif -%}
{%- endmacro %}
