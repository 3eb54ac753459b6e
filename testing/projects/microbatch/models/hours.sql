{{ config(materialized='incremental', incremental_strategy='microbatch', event_time='happened_at', begin='2024-01-03T10:30:00', batch_size='hour', pre_hook="create table if not exists hooked (what varchar)", post_hook="insert into hooked values ('after')") }}
select id, happened_at, '{{ model.config.__dbt_internal_microbatch_event_time_start if model.batch }}' as since from {{ ref('days') }}
