select * from {{ ref('below_broken') }}
