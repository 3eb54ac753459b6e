{{ config(materialized='view') }} select 'a'::varchar as id, 2 as other
