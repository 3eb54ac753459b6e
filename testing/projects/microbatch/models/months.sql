{{ config(materialized='incremental', incremental_strategy='microbatch', event_time='happened_at', begin='2024-01-15', batch_size='month') }}
select e.id, e.amount, e.happened_at, count(*) over () as all_rows from {{ ref('events').render() }} as e
