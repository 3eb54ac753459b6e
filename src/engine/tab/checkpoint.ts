import { sql } from '../../core/sql/sql';
import { type Warehouse, WarehouseError } from '../../core/warehouse/warehouse';

/** Writes what was committed into the database's file. While another connection writes, or reads for long, that is left to the next time. */
export async function checkpoint(warehouse: Warehouse): Promise<boolean> {
  try {
    await warehouse.query(sql`CHECKPOINT`);
    return true;
  } catch (error) {
    if (error instanceof WarehouseError && /cannot checkpoint/i.test(error.message)) return false;
    throw error;
  }
}
