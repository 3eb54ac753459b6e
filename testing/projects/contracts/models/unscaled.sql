{{ config(materialized='table') }} select 1 as id, 2.5::decimal(18,3) as amount, 3::numeric as total
