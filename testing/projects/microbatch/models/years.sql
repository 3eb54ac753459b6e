{{ config(materialized='incremental', incremental_strategy='microbatch', event_time='happened_at', begin='2023-06-01', batch_size='year', full_refresh=false) }}
select * from {{ ref('events') }}
