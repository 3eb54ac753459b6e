select * from {{ ref("orders") }} join {{ ref("summary") }} using (id) where false
