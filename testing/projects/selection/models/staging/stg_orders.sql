select 1 as id, 2 as person_id from {{ source("shop", "orders") }}
