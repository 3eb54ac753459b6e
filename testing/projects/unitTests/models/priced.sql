select id, upper(name) as name, price * {{ var('factor') }} as price, day, seen_at, flag
from {{ ref('things_clean') }}
