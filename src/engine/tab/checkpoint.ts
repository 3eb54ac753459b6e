import { sql } from '../../core/sql/sql';
import { type Warehouse, WarehouseError } from '../../core/warehouse/warehouse';

/** Writes what was committed into the database's file. While another connection writes, that is left to the next time. */
export async function checkpoint(warehouse: Warehouse): Promise<boolean> {
  try {
    // DuckDB-WASM waits without end when the statement before was a query of its own: a transaction ends that.
    await warehouse.query(sql`BEGIN`);
    await warehouse.query(sql`ROLLBACK`);
    await warehouse.query(sql`CHECKPOINT`);
    return true;
  } catch (error) {
    if (error instanceof WarehouseError && /cannot checkpoint/i.test(error.message)) return false;
    throw error;
  }
}
