{{ config(merge_update_columns=['amount'], merge_exclude_columns=['name']) }} select id, name, amount, note from {{ ref('rows') }}
