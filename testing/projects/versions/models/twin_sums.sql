select count(*) as customers from {{ ref('customers', v=1) }} join {{ ref('customers', v=2) }} using (id)
