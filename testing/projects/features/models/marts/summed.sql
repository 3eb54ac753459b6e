select id, amount, amount * 2 as doubled, cast(amount as varchar) as label
from {{ ref('stg_clean') }}
where amount is not null
