{{ config(merge_exclude_columns=['note']) }} select id, name, amount, note from {{ ref('rows') }}
