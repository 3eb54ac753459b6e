{{ config(materialized='external', format='xls') }}
select 1 as id
