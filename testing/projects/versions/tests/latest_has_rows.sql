select 1 where (select count(*) from {{ ref('customers') }}) = 0
