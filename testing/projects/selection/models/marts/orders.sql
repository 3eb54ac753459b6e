select o.* from {{ ref("stg_orders") }} o join {{ ref("stg_people") }} p on p.id = o.person_id
