select * from {{ ref('totals') }} order by amount desc limit 3
