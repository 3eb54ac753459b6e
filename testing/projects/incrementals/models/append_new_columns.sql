{{ config(on_schema_change='append_new_columns') }} select {{ var('cols', 'id, k, v') }} from {{ ref('src') }}
