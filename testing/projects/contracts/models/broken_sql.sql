{{ config(materialized='table') }} select nope from {{ ref('kept') }}
