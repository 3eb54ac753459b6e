import { dropTableSql, leftoversSql } from '../../../core/intake/incomingSql';
import { relationSql } from '../../../core/sql/quoting';
import { cellOf } from '../../../core/warehouse/rowSet';
import type { Warehouse } from '../../../core/warehouse/warehouse';

/** Drops what reviews of an earlier visit left behind. */
export async function dropLeftovers(warehouse: Warehouse): Promise<void> {
  const leftovers = await warehouse.query(leftoversSql);
  for (let row = 0; row < leftovers.rowCount; row += 1) {
    const [database, schema, name] = ['database_name', 'schema_name', 'table_name'].map((column) =>
      String(cellOf(leftovers, column, row)),
    );
    const table = relationSql({ database, schema, identifier: name ?? '' });
    await warehouse.query(dropTableSql(table));
  }
}
