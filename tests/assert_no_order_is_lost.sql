-- fct_orders holds exactly the orders of staging from start_date on, and those whose date cannot be read.
with staged as (

    select order_id
    from {{ ref('stg_ecommerce__orders') }}
    where order_date >= cast('{{ var("start_date") }}' as date) or order_date is null

),

built as (

    select order_id
    from {{ ref('fct_orders') }}

)

select
    order_id,
    'missing in fct_orders' as message
from staged
where order_id not in (select built.order_id from built)

union all

select
    order_id,
    'not in staging' as message
from built
where order_id not in (select staged.order_id from staged)
