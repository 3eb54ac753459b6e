{{ config(materialized=var('form', 'view')) }} select * from {{ ref('src') }}{% if is_incremental() %} where id > (select max(id) from {{ this }}){% endif %}
