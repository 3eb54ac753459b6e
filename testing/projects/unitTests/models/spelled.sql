select id, upper(word) as word from {{ ref('words') }}
