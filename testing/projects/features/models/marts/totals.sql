with a as (select * from {{ ref('eph_a') }}),
b as (select * from {{ ref('eph_b') }})
select a.id, a.amount, b.amount as doubled from a join b using (id)
