{{ config(materialized='table') }}
select {{ function('from_table') }}(id, 1) as t from {{ ref('base') }}
