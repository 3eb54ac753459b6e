{{ config(materialized='table') }}
select id, name, date_trunc('month', day)::date as month, pair from read_parquet('files/days.parquet')
