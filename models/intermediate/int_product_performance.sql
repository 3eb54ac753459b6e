-- Subqueries for the reason that int_customer_order_history gives.
select
    *,
    coalesce(
        product_id in (select products.product_id from {{ ref('stg_ecommerce__products') }} as products), false
    ) as is_known_product
from (

    select
        product_id,
        order_date,
        cast(sum(units) as bigint) as units_sold,
        count(*) as order_count,
        count(*) filter (where has_discount) as orders_with_discount,
        cast(sum(revenue) as decimal(18, 2)) as daily_revenue,
        cast(coalesce(sum(cost), 0) as decimal(18, 2)) as daily_cost,
        cast(coalesce(sum(profit), 0) as decimal(18, 2)) as daily_profit
    from (

        -- First to one row a product and order: counting distinct orders over all lines takes longer.
        select
            items.product_id,
            items.order_id,
            orders.order_date,
            sum(items.quantity) as units,
            sum(items.line_revenue) as revenue,
            sum(items.line_cost) as cost,
            sum(items.line_profit) as profit,
            bool_or(items.discount_amount > 0) as has_discount
        from {{ ref('stg_ecommerce__order_items') }} as items
        inner join {{ ref('stg_ecommerce__orders') }} as orders on items.order_id = orders.order_id
        where orders.order_status = 'completed'
        group by items.product_id, items.order_id, orders.order_date

    ) as product_orders
    group by product_id, order_date

) as product_days
