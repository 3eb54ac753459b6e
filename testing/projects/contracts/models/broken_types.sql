{{ config(materialized='table') }} select 'a'::varchar as id, 1.5::decimal(10,3) as amount, 1::bigint as number
