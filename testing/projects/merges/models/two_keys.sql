{{ config(incremental_predicates=['DBT_INTERNAL_DEST.amount < 100'], unique_key=['id', 'name']) }} select id, name, amount, note from {{ ref('rows') }}
