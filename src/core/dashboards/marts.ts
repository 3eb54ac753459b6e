import { relationSql } from '../sql/quoting';
import type { Sql } from '../sql/sql';

/** Where the marts lie. */
export interface MartPlace {
  readonly database: string;
  readonly schema: string;
}

/** The marts that the dashboards read, as SQL. */
export interface Marts {
  readonly orders: Sql;
  readonly items: Sql;
  readonly customers: Sql;
}

export function martsAt(place: MartPlace): Marts {
  return {
    orders: relationSql({ ...place, identifier: 'fct_orders' }),
    items: relationSql({ ...place, identifier: 'fct_order_items' }),
    customers: relationSql({ ...place, identifier: 'dim_customers' }),
  };
}
