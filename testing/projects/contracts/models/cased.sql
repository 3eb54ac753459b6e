{{ config(materialized='table') }} select 1::integer as ID
