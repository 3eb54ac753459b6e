-- Subqueries, where other models have CTEs: this text becomes a CTE of the marts that read it, and DuckDB plans a WITH that
-- stands inside of a CTE twice.
select
    user_id,
    order_id,
    order_date,
    ordered_at,
    order_status,
    is_known_customer,
    item_count,
    units,
    gross_revenue,
    order_revenue,
    order_cost,
    order_profit,
    discounted_lines,
    unknown_cost_lines,
    case when is_completed then running_orders end as order_sequence,
    running_orders,
    running_revenue,
    {{ average_money('running_revenue', 'running_orders') }} as running_avg_order_value,
    previous_order_date,
    order_date - previous_order_date as days_since_previous_order
from (

    select
        *,
        count(*) filter (where is_completed) over so_far as running_orders,
        cast(sum(order_revenue) over so_far as decimal(18, 2)) as running_revenue,
        max(case when is_completed then order_date end) over before_this as previous_order_date
    from (

        -- An order without lines keeps its row, and a cancelled one its quantities: only its revenue, cost and profit are 0.
        select
            orders.user_id,
            orders.order_id,
            orders.order_date,
            orders.ordered_at,
            orders.order_status,
            orders.order_status = 'completed' as is_completed,
            coalesce(
                orders.user_id in (select users.user_id from {{ ref('stg_ecommerce__users') }} as users), false
            ) as is_known_customer,
            coalesce(order_lines.item_count, 0) as item_count,
            cast(coalesce(order_lines.units, 0) as bigint) as units,
            cast(coalesce(order_lines.gross_revenue, 0) as decimal(12, 2)) as gross_revenue,
            {{ money_if("orders.order_status = 'completed'", 'order_lines.line_revenue') }} as order_revenue,
            {{ money_if("orders.order_status = 'completed'", 'order_lines.line_cost') }} as order_cost,
            {{ money_if("orders.order_status = 'completed'", 'order_lines.line_profit') }} as order_profit,
            coalesce(order_lines.discounted_lines, 0) as discounted_lines,
            coalesce(order_lines.unknown_cost_lines, 0) as unknown_cost_lines
        from {{ ref('stg_ecommerce__orders') }} as orders
        left join (

            select
                order_id,
                count(*) as item_count,
                sum(quantity) as units,
                sum(gross_revenue) as gross_revenue,
                sum(line_revenue) as line_revenue,
                sum(line_cost) as line_cost,
                sum(line_profit) as line_profit,
                count(*) filter (where discount_amount > 0) as discounted_lines,
                count(*) filter (where unit_cost is null) as unknown_cost_lines
            from {{ ref('stg_ecommerce__order_items') }}
            group by order_id

        ) as order_lines on orders.order_id = order_lines.order_id

    ) as order_values
    window
        so_far as (
            partition by user_id order by ordered_at, order_id
            rows between unbounded preceding and current row
        ),
        before_this as (
            partition by user_id order by ordered_at, order_id
            rows between unbounded preceding and 1 preceding
        )

) as running
