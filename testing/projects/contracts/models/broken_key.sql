{{ config(materialized='table') }} select 1::integer as id union all select 1
