{{ config(materialized='ephemeral') }}
select * from {{ ref('asked') }}
