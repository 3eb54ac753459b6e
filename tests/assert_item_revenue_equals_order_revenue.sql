-- The lines of fct_order_items add up to the revenue of each order in fct_orders.
with order_lines as (

    select
        order_id,
        sum(total_revenue) as line_revenue
    from {{ ref('fct_order_items') }}
    group by order_id

),

orders as (

    select
        order_id,
        order_revenue
    from {{ ref('fct_orders') }}

)

select
    orders.order_id,
    orders.order_revenue,
    coalesce(order_lines.line_revenue, 0) as line_revenue
from orders
left join order_lines on orders.order_id = order_lines.order_id
where orders.order_revenue <> coalesce(order_lines.line_revenue, 0)
