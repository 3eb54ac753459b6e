{{ config(unique_key=['id', 'k'], incremental_predicates=['DBT_INCREMENTAL_TARGET.v < 100']) }} select id, k, v from {{ ref('src') }}
