{{ config(materialized='ephemeral') }}
with base as (select * from {{ ref('eph_a') }})
select id, amount * 2 as amount from base
