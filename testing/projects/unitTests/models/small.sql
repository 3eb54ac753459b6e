{{ config(materialized='ephemeral') }}
select id, price from {{ ref('things_clean') }} where price < 100
