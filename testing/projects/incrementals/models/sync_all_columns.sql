{{ config(on_schema_change='sync_all_columns') }} select {{ var('cols', 'id, k, v') }} from {{ ref('src') }}
