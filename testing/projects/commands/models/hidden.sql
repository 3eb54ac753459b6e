{{ config(materialized='ephemeral') }}
select name from {{ ref('people') }} where id = 2
