{{ config(unique_key=none) }} select id, name, amount, note from {{ ref('rows') }}
