import { literal } from '../sql/quoting';
import { joinSql, type Sql, sql } from '../sql/sql';
import type { Marts } from './marts';

/** What figures can be narrowed by, in the order in which it is offered. */
export const DIMENSIONS = [
  'channel',
  'campaign',
  'coupon',
  'country',
  'segment',
  'department',
  'category',
  'product',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The values of a dimension that count, or that do not; the empty text stands for none. */
export interface DimensionFilter {
  readonly values: readonly string[];
  readonly excludes: boolean;
}

export type Filters = Readonly<Partial<Record<Dimension, DimensionFilter>>>;

/** What a value of a dimension belongs to: an order, its customer, or one of its lines. */
type Level = 'order' | 'customer' | 'line';

const PLACES: Readonly<Record<Dimension, { readonly level: Level; readonly column: Sql }>> = {
  channel: { level: 'order', column: sql`marketing_channel` },
  campaign: { level: 'order', column: sql`campaign` },
  coupon: { level: 'order', column: sql`coupon_code` },
  country: { level: 'customer', column: sql`country` },
  segment: { level: 'customer', column: sql`customer_segment` },
  department: { level: 'line', column: sql`department_name` },
  category: { level: 'line', column: sql`category_name` },
  product: { level: 'line', column: sql`product_id` },
};

export function levelOf(dimension: Dimension): Level {
  return PLACES[dimension].level;
}

/** A dimension's value as text, as filters hold it. */
export function textOf(dimension: Dimension): Sql {
  return sql`coalesce(${PLACES[dimension].column}::varchar, '')`;
}

/** The filters but that of one dimension: a tile goes on showing all of its own, so that the choice can be changed. */
export function without(filters: Filters, dimension: Dimension): Filters {
  const { [dimension]: _, ...others } = filters;
  return others;
}

/**
 * fct_orders narrowed, under the alias orders. With filters on lines an order's revenue and profit are those of the
 * lines that pass, and orders without such a line are left out.
 */
export function ordersWithin(marts: Marts, filters: Filters): Sql {
  const lines = conditions(filters, 'line');
  const all = [...conditions(filters, 'order'), ...customerConditions(marts, filters)];
  if (lines.length + all.length === 0) return sql`${marts.orders} AS orders`;
  if (lines.length === 0) return sql`(SELECT * FROM ${marts.orders}${where(all)}) AS orders`;
  return sql`(
  SELECT whole.* REPLACE (passing.revenue AS order_revenue, passing.profit AS order_profit)
  FROM ${marts.orders} AS whole
  JOIN (
    SELECT order_id, sum(total_revenue)::decimal(18, 2) AS revenue, coalesce(sum(line_profit), 0)::decimal(18, 2) AS profit
    FROM ${marts.items}${where(lines)}
    GROUP BY order_id
  ) AS passing USING (order_id)${where(all)}
) AS orders`;
}

/** fct_order_items narrowed, under the alias lines. */
export function linesWithin(marts: Marts, filters: Filters): Sql {
  const orders = [...conditions(filters, 'order'), ...customerConditions(marts, filters)];
  const lines = conditions(filters, 'line');
  if (lines.length + orders.length === 0) return sql`${marts.items} AS lines`;
  const ofOrders =
    orders.length === 0
      ? []
      : [sql`order_id IN (SELECT order_id FROM ${marts.orders}${where(orders)})`];
  return sql`(SELECT * FROM ${marts.items}${where([...lines, ...ofOrders])}) AS lines`;
}

/** dim_customers narrowed, under the alias customers; filters on orders and lines do not reach it. */
export function customersWithin(marts: Marts, filters: Filters): Sql {
  const own = conditions(filters, 'customer');
  if (own.length === 0) return sql`${marts.customers} AS customers`;
  return sql`(SELECT * FROM ${marts.customers}${where(own)}) AS customers`;
}

function conditions(filters: Filters, level: Level): Sql[] {
  return DIMENSIONS.flatMap((dimension) => {
    const filter = filters[dimension];
    if (!filter || levelOf(dimension) !== level) return [];
    return [filter.excludes ? sql`NOT ${isAmong(dimension, filter)}` : isAmong(dimension, filter)];
  });
}

/** Orders are of the customers that pass; an order of nobody known passes only what excludes. */
function customerConditions(marts: Marts, filters: Filters): Sql[] {
  return DIMENSIONS.flatMap((dimension) => {
    const filter = filters[dimension];
    if (!filter || levelOf(dimension) !== 'customer') return [];
    const ids = sql`SELECT user_id FROM ${marts.customers} WHERE ${isAmong(dimension, filter)}`;
    const isOfThem = sql`coalesce(user_id IN (${ids}), false)`;
    return [filter.excludes ? sql`NOT ${isOfThem}` : isOfThem];
  });
}

function isAmong(dimension: Dimension, { values }: DimensionFilter): Sql {
  if (values.length === 0) return sql`false`;
  return sql`(${textOf(dimension)} IN (${joinSql(
    values.map((value) => literal(value)),
    ', ',
  )}))`;
}

function where(all: readonly Sql[]): Sql {
  return all.length === 0 ? sql`` : sql` WHERE ${joinSql(all, ' AND ')}`;
}
