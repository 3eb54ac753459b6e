{{ config(incremental_strategy='unheard_of') }} select * from {{ ref('src') }}
