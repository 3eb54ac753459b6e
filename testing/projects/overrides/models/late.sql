{{ config(materialized='incremental', incremental_strategy='late') }} select * from {{ ref('src') }}
