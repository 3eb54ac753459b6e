{{ config(materialized='table') }} select -1::integer as id
