{{ config(on_schema_change='fail') }} select {{ var('cols', 'id, k, v') }} from {{ ref('src') }}
