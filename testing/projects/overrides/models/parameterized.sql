{{ config(materialized='table_function', parameters=['lowest', 'highest']) }}
select id, k from {{ ref('src') }} where id between lowest and highest
