with users as (

    select * from {{ ref('stg_ecommerce__users') }}

),

orders as (

    select order_date from {{ ref('stg_ecommerce__orders') }}

),

history as (

    select * from {{ ref('int_customer_order_history') }}

),

as_of as (

    select coalesce({{ as_of_date() }}, max(order_date)) as as_of_date
    from orders

),

lifetimes as (

    select
        user_id,
        min(order_date) filter (where order_status = 'completed') as first_order_date,
        max(order_date) filter (where order_status = 'completed') as last_order_date,
        count(*) filter (where order_status = 'completed') as total_orders,
        count(*) filter (where order_status = 'cancelled') as cancelled_orders,
        sum(units) filter (where order_status = 'completed') as total_units,
        sum(order_revenue) as lifetime_value,
        sum(order_profit) as total_profit
    from history
    group by user_id

),

customers as (

    select
        users.user_id,
        users.full_name,
        users.email,
        users.city,
        users.state,
        users.country,
        users.signup_date,
        lifetimes.first_order_date,
        lifetimes.last_order_date,
        coalesce(lifetimes.total_orders, 0) as total_orders,
        coalesce(lifetimes.cancelled_orders, 0) as cancelled_orders,
        cast(coalesce(lifetimes.total_units, 0) as bigint) as total_units,
        cast(coalesce(lifetimes.lifetime_value, 0) as decimal(18, 2)) as lifetime_value,
        cast(coalesce(lifetimes.total_profit, 0) as decimal(18, 2)) as total_profit,
        as_of.as_of_date - lifetimes.last_order_date as days_since_last_order
    from users
    left join lifetimes on users.user_id = lifetimes.user_id
    cross join as_of

),

flagged as (

    select
        *,
        {{ average_money('lifetime_value', 'total_orders') }} as avg_order_value,
        coalesce(days_since_last_order <= cast('{{ var("active_customer_days") }}' as bigint), false) as is_active,
        lifetime_value >= cast('{{ var("high_value_customer_threshold") }}' as decimal(38, 10)) as is_high_value
    from customers

)

select
    user_id,
    full_name,
    email,
    city,
    state,
    country,
    signup_date,
    first_order_date,
    last_order_date,
    total_orders,
    cancelled_orders,
    total_units,
    lifetime_value,
    total_profit,
    avg_order_value,
    days_since_last_order,
    is_active,
    is_high_value,
    case
        when total_orders = 0 then 'prospect'
        when is_high_value and is_active then 'high_value_active'
        when is_high_value then 'high_value_lapsed'
        when is_active then 'active'
        else 'lapsed'
    end as customer_segment
from flagged
