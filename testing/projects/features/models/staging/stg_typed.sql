select id, amount, note from {{ ref('typed') }}
