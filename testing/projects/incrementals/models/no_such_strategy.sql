{{ config(incremental_strategy='insert_overwrite') }} select * from {{ ref('src') }}
