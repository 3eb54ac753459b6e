{{ config(materialized='incremental', unique_key='id', incremental_strategy='delete+insert') }}
select id, amount, '{{ var("greeting") }}' as greeting from {{ ref('stg_clean') }}
{% if is_incremental() %}
where id >= (select max(id) from {{ this }})
{% endif %}
