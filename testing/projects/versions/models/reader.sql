select a.id, b.name, c.name as loud_name, l.id as label
from {{ ref('customers') }} as a
join {{ ref('versions', 'customers', v=1) }} as b using (id)
join {{ ref('customers', v='3') }} as c using (id)
cross join {{ ref('labelled') }} as l
cross join {{ ref('plain', v=2) }} as p
