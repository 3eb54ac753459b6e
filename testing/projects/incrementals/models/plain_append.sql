{{ config(unique_key=[], incremental_strategy='append') }} select {{ var('cols', 'id, k, v') }} from {{ ref('src') }}
