with source as (

    select
        *,
        coalesce(unit_price, 0) as known_unit_price,
        coalesce(discount_amount, 0) as known_discount_amount
    from {{ ref('raw_order_items') }}

),

costs as (

    select
        product_id,
        unit_cost
    from {{ ref('raw_products') }}

),

priced as (

    select
        source.order_id,
        source.line_number,
        source.product_id,
        source.quantity,
        cast(source.known_unit_price as decimal(12, 2)) as unit_price,
        cast(source.known_discount_amount as decimal(12, 2)) as discount_amount,
        cast(source.quantity * source.known_unit_price as decimal(12, 2)) as gross_revenue,
        cast(costs.unit_cost as decimal(12, 2)) as unit_cost,
        cast(source.quantity * costs.unit_cost as decimal(12, 2)) as line_cost
    from source
    left join costs on source.product_id = costs.product_id

),

earned as (

    select
        *,
        cast(gross_revenue - discount_amount as decimal(12, 2)) as line_revenue
    from priced

)

select
    {{ dbt_utils.generate_surrogate_key(['order_id', 'line_number']) }} as order_item_id,
    order_id,
    line_number,
    product_id,
    quantity,
    unit_price,
    discount_amount,
    gross_revenue,
    line_revenue,
    unit_cost,
    line_cost,
    -- Null when the product or its cost is unknown.
    cast(line_revenue - line_cost as decimal(12, 2)) as line_profit
from earned
