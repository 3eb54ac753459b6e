{{ config(limit=1) }}
select * from {{ ref('stg_typed') }} where id > 2
