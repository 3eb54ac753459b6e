{{ config(materialized='table', contract={'enforced': true}) }}
select 'x'::varchar as label, 1::bigint as id, 1.5::decimal(12,2) as amount, now()::timestamp as seen_at where false
