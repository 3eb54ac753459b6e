{{ config(severity='warn', store_failures=true) }}
select * from {{ ref('stg_typed') }} where amount < 0
