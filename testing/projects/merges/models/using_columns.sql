{{ config(merge_on_using_columns=['id']) }} select id, name, amount, note from {{ ref('rows') }}
