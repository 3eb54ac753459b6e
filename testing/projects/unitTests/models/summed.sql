with small as (select * from {{ ref('small') }})
select count(*) as things, sum(small.price) as price, max(raw.name) as name
from small left join {{ source('raw', 'things') }} as raw using (id)
