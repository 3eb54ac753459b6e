with products as (

    select * from {{ ref('stg_ecommerce__products') }}

),

performance as (

    select * from {{ ref('int_product_performance') }}

),

sales as (

    select
        product_id,
        min(order_date) as first_sold_date,
        max(order_date) as last_sold_date,
        count(order_date) as days_sold,
        sum(units_sold) as units_sold,
        sum(order_count) as order_count,
        sum(orders_with_discount) as orders_with_discount,
        sum(daily_revenue) as total_revenue,
        sum(daily_cost) as total_cost,
        sum(daily_profit) as total_profit
    from performance
    group by product_id

),

product_sales as (

    select
        products.*,
        sales.first_sold_date,
        sales.last_sold_date,
        coalesce(sales.days_sold, 0) as days_sold,
        cast(coalesce(sales.units_sold, 0) as bigint) as units_sold,
        cast(coalesce(sales.order_count, 0) as bigint) as order_count,
        cast(coalesce(sales.orders_with_discount, 0) as bigint) as orders_with_discount,
        cast(coalesce(sales.total_revenue, 0) as decimal(18, 2)) as total_revenue,
        cast(coalesce(sales.total_cost, 0) as decimal(18, 2)) as total_cost,
        cast(coalesce(sales.total_profit, 0) as decimal(18, 2)) as total_profit
    from products
    left join sales on products.product_id = sales.product_id

),

ranked as (

    select
        *,
        row_number() over by_revenue as revenue_rank,
        sum(total_revenue) over by_revenue - total_revenue as revenue_before,
        sum(total_revenue) over () as revenue_of_all
    from product_sales
    window by_revenue as (
        order by total_revenue desc, product_id
        rows between unbounded preceding and current row
    )

)

select
    product_id,
    sku,
    product_name,
    brand,
    category_id,
    category_name,
    department_name,
    category_path,
    unit_cost,
    unit_price,
    first_sold_date,
    last_sold_date,
    days_sold,
    units_sold,
    order_count,
    orders_with_discount,
    total_revenue,
    total_cost,
    total_profit,
    {{ percent('total_profit', 'total_revenue') }} as profit_margin_pct,
    revenue_rank,
    -- Multiplied instead of divided: exactly 80 % is already class B.
    case
        when order_count = 0 then 'unsold'
        when total_revenue = 0 then 'C'
        when revenue_before * 100 < revenue_of_all * 80 then 'A'
        when revenue_before * 100 < revenue_of_all * 95 then 'B'
        else 'C'
    end as revenue_class
from ranked
