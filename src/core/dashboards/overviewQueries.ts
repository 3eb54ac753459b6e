import { dateLiteral } from '../sql/quoting';
import { type Sql, sql } from '../sql/sql';
import { customersWithin, type Filters, linesWithin, ordersWithin, without } from './filters';
import { type MartPlace, martsAt } from './marts';
import type { Period } from './period';

/** One row: first_day, last_day of the orders in the facts; both null in an empty shop. */
export function dataPeriodQuery(place: MartPlace): Sql {
  return sql`SELECT min(order_date) AS first_day, max(order_date) AS last_day FROM ${martsAt(place).orders}`;
}

function within(period: Period): Sql {
  return sql`order_date BETWEEN ${dateLiteral(period.from)} AND ${dateLiteral(period.to)}`;
}

function isCurrent(period: Period): Sql {
  return sql`(${within(period)})`;
}

/** Two rows at most, is_current true and false: revenue, orders, profit, customers, repeat_customers of completed orders. */
export function totalsQuery(
  place: MartPlace,
  filters: Filters,
  current: Period,
  previous: Period,
): Sql {
  return sql`SELECT
  ${isCurrent(current)} AS is_current,
  coalesce(sum(order_revenue), 0)::decimal(18, 2) AS revenue,
  count(*) AS orders,
  coalesce(sum(order_profit), 0)::decimal(18, 2) AS profit,
  count(DISTINCT user_id) AS customers,
  count(DISTINCT user_id) FILTER (WHERE NOT is_first_order) AS repeat_customers
FROM ${ordersWithin(martsAt(place), filters)}
WHERE is_completed AND (${within(current)} OR ${within(previous)})
GROUP BY 1`;
}

/** A row for each day that has a completed order: order_date, revenue, orders, profit. */
export function dailyQuery(place: MartPlace, filters: Filters, period: Period): Sql {
  return sql`SELECT
  order_date,
  sum(order_revenue)::decimal(18, 2) AS revenue,
  count(*) AS orders,
  sum(order_profit)::decimal(18, 2) AS profit
FROM ${ordersWithin(martsAt(place), filters)}
WHERE is_completed AND ${within(period)}
GROUP BY order_date
ORDER BY order_date`;
}

/** A row for each week (Monday) that has a completed order: week, customers, repeat_customers. Distinct counts do not add up over days. */
export function weeklyCustomersQuery(place: MartPlace, filters: Filters, period: Period): Sql {
  return sql`SELECT
  date_trunc('week', order_date)::date AS week,
  count(DISTINCT user_id) AS customers,
  count(DISTINCT user_id) FILTER (WHERE NOT is_first_order) AS repeat_customers
FROM ${ordersWithin(martsAt(place), filters)}
WHERE is_completed AND ${within(period)}
GROUP BY 1
ORDER BY 1`;
}

/** A row for each channel, most revenue first: marketing_channel, revenue, previous_revenue, all_time_revenue. */
export function channelsQuery(
  place: MartPlace,
  filters: Filters,
  current: Period,
  previous: Period,
): Sql {
  return sql`SELECT
  marketing_channel,
  coalesce(sum(order_revenue) FILTER (WHERE ${within(current)}), 0)::decimal(18, 2) AS revenue,
  coalesce(sum(order_revenue) FILTER (WHERE ${within(previous)}), 0)::decimal(18, 2) AS previous_revenue,
  sum(order_revenue)::decimal(18, 2) AS all_time_revenue
FROM ${ordersWithin(martsAt(place), without(filters, 'channel'))}
WHERE is_completed
GROUP BY marketing_channel
ORDER BY revenue DESC, marketing_channel`;
}

/** A row for each segment that has customers: customer_segment, customers. */
export function segmentsQuery(place: MartPlace, filters: Filters): Sql {
  return sql`SELECT customer_segment, count(*) AS customers
FROM ${customersWithin(martsAt(place), without(filters, 'segment'))}
GROUP BY customer_segment`;
}

/** The products with most revenue in a period: product_id, product_name, brand, revenue, profit. */
export function topProductsQuery(place: MartPlace, filters: Filters, period: Period): Sql {
  return sql`SELECT
  product_id,
  any_value(product_name) AS product_name,
  any_value(brand) AS brand,
  sum(total_revenue)::decimal(18, 2) AS revenue,
  sum(line_profit)::decimal(18, 2) AS profit
FROM ${linesWithin(martsAt(place), without(filters, 'product'))}
WHERE order_status = 'completed' AND ${within(period)}
GROUP BY product_id
HAVING sum(total_revenue) > 0
ORDER BY revenue DESC, product_id
LIMIT 6`;
}

/** The customers with the highest lifetime value: user_id, full_name, customer_segment, total_orders, lifetime_value. */
export function topCustomersQuery(place: MartPlace, filters: Filters): Sql {
  return sql`SELECT user_id, full_name, customer_segment, total_orders, lifetime_value
FROM ${customersWithin(martsAt(place), filters)}
WHERE lifetime_value > 0
ORDER BY lifetime_value DESC, user_id
LIMIT 6`;
}
