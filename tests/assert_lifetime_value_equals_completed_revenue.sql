-- What dim_customers adds up to is the completed revenue of known users in staging.
with known_orders as (

    select order_id
    from {{ ref('stg_ecommerce__orders') }}
    where
        order_status = 'completed'
        and user_id in (select users.user_id from {{ ref('stg_ecommerce__users') }} as users)

),

staged as (

    select coalesce(sum(items.line_revenue), 0) as completed_revenue
    from {{ ref('stg_ecommerce__order_items') }} as items
    inner join known_orders on items.order_id = known_orders.order_id

),

built as (

    select coalesce(sum(lifetime_value), 0) as lifetime_value
    from {{ ref('dim_customers') }}

)

select
    built.lifetime_value,
    staged.completed_revenue
from built
cross join staged
where built.lifetime_value <> staged.completed_revenue
