select note, id, cast(amount as decimal(12,2)) as amount from {{ ref('stg_clean') }}
