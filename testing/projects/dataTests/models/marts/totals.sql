select id, count(*) as n from {{ ref('open_orders') }} group by id
