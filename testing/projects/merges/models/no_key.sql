{{ config(unique_key=[]) }} select id, name, amount, note from {{ ref('rows') }}
