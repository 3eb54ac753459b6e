select id, count(*) as states from {{ ref('by_time') }} group by id
