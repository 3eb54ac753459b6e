import { type Sql, sql } from '../sql/sql';
import { NO_ROWS } from '../warehouse/rowSet';
import type { Warehouse } from '../warehouse/warehouse';

const BEGIN = sql`BEGIN`;
const ENDS: ReadonlySet<Sql> = new Set([sql`COMMIT`, sql`ROLLBACK`]);

/** A connection whose transactions begin with the first statement in them: one in which nothing is asked takes no time. */
export function beginLate(warehouse: Warehouse): Warehouse {
  let isHeld = false;
  return {
    ...warehouse,
    query: async (text, options) => {
      if (text === BEGIN) {
        isHeld = true;
        return NO_ROWS;
      }
      if (isHeld) {
        isHeld = false;
        if (ENDS.has(text)) return NO_ROWS;
        await warehouse.query(BEGIN, options);
      }
      return warehouse.query(text, options);
    },
  };
}
