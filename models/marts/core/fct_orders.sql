{{ config(
    materialized=fact_materialization(),
    incremental_strategy='delete+insert',
    unique_key='order_id',
    on_schema_change='fail',
    post_hook="{{ delete_rows_gone_from(ref('stg_ecommerce__orders'), ['order_id']) }}"
) }}

with orders as (

    select * from {{ ref('stg_ecommerce__orders') }}
    -- An order whose date cannot be read stays: a test names it.
    where order_date >= cast('{{ var("start_date") }}' as date) or order_date is null

),

history as (

    select * from {{ ref('int_customer_order_history') }}

),

built_orders as (

    select *
    from orders
    {{ incremental_scope('orders') }}

)

select
    built_orders.order_id,
    built_orders.user_id,
    built_orders.order_date,
    built_orders.ordered_at,
    built_orders.order_status,
    built_orders.marketing_channel,
    built_orders.campaign,
    built_orders.coupon_code,
    history.item_count,
    history.units,
    history.gross_revenue,
    built_orders.discount_total,
    built_orders.tax_total,
    built_orders.shipping_total,
    built_orders.order_total,
    history.order_revenue,
    history.order_cost,
    history.order_profit,
    {{ percent('history.order_profit', 'history.order_revenue', integers='bigint') }} as profit_margin_pct,
    built_orders.order_status = 'completed' as is_completed,
    built_orders.order_status = 'cancelled' as is_cancelled,
    built_orders.shipped_at is not null as is_shipped,
    built_orders.delivered_at is not null as is_delivered,
    built_orders.order_status = 'completed' and built_orders.delivered_at is not null as is_fulfilled,
    built_orders.discount_total > 0 or history.discounted_lines > 0 as has_discount,
    coalesce(history.order_sequence = 1, false) as is_first_order,
    cast(built_orders.shipped_at as date) - built_orders.order_date as days_to_ship,
    cast(built_orders.delivered_at as date) - built_orders.order_date as days_to_deliver,
    history.unknown_cost_lines,
    history.is_known_customer
from built_orders
inner join history on built_orders.order_id = history.order_id
