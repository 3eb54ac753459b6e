{{ config(materialized='view') }}
select name from {{ ref('known_people') }} union all select name from {{ ref('hidden') }}
