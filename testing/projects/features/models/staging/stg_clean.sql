select id, amount, note from {{ ref('typed') }} where id <> 3
