with completed_orders as (

    select
        order_id,
        order_date
    from {{ ref('stg_ecommerce__orders') }}
    where order_status = 'completed'

),

items as (

    select * from {{ ref('stg_ecommerce__order_items') }}

),

products as (

    select product_id from {{ ref('stg_ecommerce__products') }}

),

-- First to one row a product and order: counting distinct orders over all lines takes longer.
product_orders as (

    select
        items.product_id,
        items.order_id,
        completed_orders.order_date,
        sum(items.quantity) as units,
        sum(items.line_revenue) as revenue,
        sum(items.line_cost) as cost,
        sum(items.line_profit) as profit,
        bool_or(items.discount_amount > 0) as has_discount
    from items
    inner join completed_orders on items.order_id = completed_orders.order_id
    group by items.product_id, items.order_id, completed_orders.order_date

),

product_days as (

    select
        product_id,
        order_date,
        cast(sum(units) as bigint) as units_sold,
        count(*) as order_count,
        count(*) filter (where has_discount) as orders_with_discount,
        cast(sum(revenue) as decimal(18, 2)) as daily_revenue,
        cast(coalesce(sum(cost), 0) as decimal(18, 2)) as daily_cost,
        cast(coalesce(sum(profit), 0) as decimal(18, 2)) as daily_profit
    from product_orders
    group by product_id, order_date

)

select
    *,
    coalesce(product_id in (select products.product_id from products), false) as is_known_product
from product_days
