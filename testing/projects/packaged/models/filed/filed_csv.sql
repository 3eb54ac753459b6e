{{ config(materialized='external', location='filed.csv', delimiter='|') }}
select 1 as id, 'x|y' as name union all select 2, null
