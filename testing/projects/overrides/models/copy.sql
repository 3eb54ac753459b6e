{{ config(materialized='copied') }} select id, k from {{ ref('src') }}
