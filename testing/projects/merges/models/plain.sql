select id, name, amount, note from {{ ref('rows') }}
