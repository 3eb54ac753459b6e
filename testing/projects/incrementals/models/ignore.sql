{{ config(on_schema_change='ignore') }} select {{ var('cols', 'id, k, v') }} from {{ ref('src') }}
