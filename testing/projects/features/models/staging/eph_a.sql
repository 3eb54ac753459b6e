{{ config(materialized='ephemeral') }}
select id, amount from {{ ref('stg_clean') }} where amount is not null
