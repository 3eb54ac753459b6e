{{ config(
    materialized=fact_materialization(),
    incremental_strategy='delete+insert',
    unique_key='order_id',
    on_schema_change='fail',
    post_hook=[
        "{{ delete_rows_gone_from(ref('fct_orders'), ['order_id']) }}",
        "{{ delete_rows_gone_from(ref('stg_ecommerce__order_items'), ['order_id', 'line_number']) }}"
    ]
) }}

with orders as (

    select
        order_id,
        user_id,
        order_date,
        order_status,
        is_completed
    from {{ ref('fct_orders') }}

),

items as (

    select * from {{ ref('stg_ecommerce__order_items') }}

),

products as (

    select * from {{ ref('stg_ecommerce__products') }}

),

built_orders as (

    select *
    from orders
    {{ incremental_scope('orders') }}

),

lines as (

    select
        items.order_item_id,
        items.order_id,
        items.line_number,
        built_orders.user_id,
        built_orders.order_date,
        built_orders.order_status,
        items.product_id,
        products.product_name,
        products.brand,
        products.category_id,
        products.category_name,
        products.department_name,
        items.quantity,
        items.unit_price,
        items.unit_cost,
        items.gross_revenue,
        items.discount_amount,
        items.discount_amount > 0 as has_discount,
        {{ money_if('built_orders.is_completed', 'items.line_revenue') }} as total_revenue,
        cast(case when built_orders.is_completed then items.line_cost else 0 end as decimal(12, 2)) as line_cost,
        cast(case when built_orders.is_completed then items.line_profit else 0 end as decimal(12, 2)) as line_profit
    from items
    inner join built_orders on items.order_id = built_orders.order_id
    left join products on items.product_id = products.product_id

)

select
    order_item_id,
    order_id,
    line_number,
    user_id,
    order_date,
    order_status,
    product_id,
    product_name,
    brand,
    category_id,
    category_name,
    department_name,
    quantity,
    unit_price,
    unit_cost,
    gross_revenue,
    discount_amount,
    {{ percent('discount_amount', 'gross_revenue', integers='bigint') }} as discount_pct,
    has_discount,
    total_revenue,
    line_cost,
    line_profit,
    {{ percent('line_profit', 'total_revenue', integers='bigint') }} as profit_margin_pct
from lines
