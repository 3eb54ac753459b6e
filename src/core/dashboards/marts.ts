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

const NAMES = {
  orders: 'fct_orders',
  items: 'fct_order_items',
  customers: 'dim_customers',
} as const satisfies Record<keyof Marts, string>;

export function martsAt(place: MartPlace): Marts {
  return {
    orders: relationSql({ ...place, identifier: NAMES.orders }),
    items: relationSql({ ...place, identifier: NAMES.items }),
    customers: relationSql({ ...place, identifier: NAMES.customers }),
  };
}

/** Whether the dashboards read a model of this name. */
export function isMart(model: string): boolean {
  return Object.values(NAMES).some((name) => name === model);
}

/** Whether models of these names are all that the dashboards read. */
export function hasMarts(models: readonly string[]): boolean {
  return Object.values(NAMES).every((name) => models.includes(name));
}
