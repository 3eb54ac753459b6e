with orders as (

    select * from {{ ref('fct_orders') }}
    -- A row is a day, so an order whose date cannot be read has no place here.
    where order_date is not null

),

campaign_days as (

    select
        order_date,
        marketing_channel,
        campaign,
        count(*) filter (where is_completed) as total_orders,
        count(*) filter (where is_cancelled) as cancelled_orders,
        count(distinct user_id) filter (where is_completed) as total_customers,
        count(distinct user_id) filter (where is_first_order) as new_customers,
        sum(units) filter (where is_completed) as total_units,
        sum(order_revenue) as total_revenue,
        sum(discount_total) filter (where is_completed) as total_discount,
        sum(order_profit) as total_profit,
        count(*) filter (where is_completed and has_discount) as orders_with_discount
    from orders
    group by order_date, marketing_channel, campaign

),

-- A range frame takes in the whole of the present day: all of its campaigns, not only those before this row.
rolled_up as (

    select
        order_date,
        marketing_channel,
        campaign,
        total_orders,
        cancelled_orders,
        total_customers,
        new_customers,
        cast(coalesce(total_units, 0) as bigint) as total_units,
        cast(total_revenue as decimal(18, 2)) as total_revenue,
        cast(coalesce(total_discount, 0) as decimal(18, 2)) as total_discount,
        cast(total_profit as decimal(18, 2)) as total_profit,
        orders_with_discount,
        cast(sum(total_revenue) over channel_day as decimal(18, 2)) as channel_revenue,
        cast(sum(total_revenue) over day as decimal(18, 2)) as day_revenue,
        cast(sum(total_revenue) over channel_week as decimal(18, 2)) as channel_revenue_7d
    from campaign_days
    window
        channel_day as (partition by marketing_channel, order_date),
        day as (partition by order_date),
        channel_week as (
            partition by marketing_channel order by order_date
            range between interval 6 days preceding and current row
        )

)

select
    {{ dbt_utils.generate_surrogate_key(['order_date', 'marketing_channel', 'campaign']) }} as marketing_performance_id,
    order_date,
    marketing_channel,
    campaign,
    total_orders,
    cancelled_orders,
    total_customers,
    new_customers,
    total_units,
    total_revenue,
    total_discount,
    total_profit,
    {{ average_money('total_revenue', 'total_orders') }} as avg_order_value,
    orders_with_discount,
    channel_revenue,
    case
        when channel_revenue = 0 then cast(0 as decimal(9, 4))
        else {{ share('total_revenue', 'channel_revenue') }}
    end as channel_revenue_share,
    day_revenue,
    channel_revenue_7d
from rolled_up
