{{ config(materialized='ephemeral') }}
{% if execute and var('broken') %}{{ exceptions.raise_compiler_error('broken on purpose') }}{% endif %}
select 1 as id
