select id + 1 as id from {{ ref('plain', v=1) }}
