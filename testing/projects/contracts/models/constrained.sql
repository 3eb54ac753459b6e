{{ config(materialized='table') }}
select 1::integer as id, 'a'::varchar as label, 5::integer as amount, 1::integer as parent
