{{ config(materialized='incremental', incremental_strategy='microbatch', event_time='happened_at', begin='2024-01-01', batch_size='day', lookback=2) }}
-- {{ model.batch.id if model.batch }} {{ is_incremental() }}
select id, amount, happened_at, {{ "'" ~ model.batch.event_time_start ~ "'" if model.batch else 'null' }} as batch from {{ ref('events') }}
{% if model.batch and model.batch.id == var('broken', '') %} where nope {% endif %}
