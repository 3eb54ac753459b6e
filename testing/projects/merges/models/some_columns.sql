{{ config(merge_update_columns=['amount', 'name']) }} select id, name, amount, note from {{ ref('rows') }}
