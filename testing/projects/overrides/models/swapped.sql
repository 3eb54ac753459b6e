{{ config(materialized='swapped') }}
select 1 as id
