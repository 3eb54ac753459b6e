select * from {{ ref("order_lines") }} join {{ ref("stg_v2") }} using (id)
