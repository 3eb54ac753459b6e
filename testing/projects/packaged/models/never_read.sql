{{ config(materialized='ephemeral', enabled=(var('no_such_variable', True) == True) | as_bool) }}
select * from {{ ref('asked') }}
