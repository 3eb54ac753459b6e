import type { Graph } from '../../core/graph/buildGraph';
import { isCompilable, materializationOf, type UniqueId } from '../../core/project/manifest';
import { relationSql } from '../../core/sql/quoting';
import { sql } from '../../core/sql/sql';
import type { Warehouse } from '../../core/warehouse/warehouse';

/** The rows of each table among `ids`. Views are left out: counting one would run it. */
export async function countRows(
  warehouse: Warehouse,
  graph: Graph,
  ids: readonly UniqueId[],
): Promise<Record<UniqueId, number>> {
  const counts: Record<UniqueId, number> = {};
  for (const id of ids) {
    const node = graph.node(id);
    if (!isCompilable(node) || ['operation', 'test'].includes(node.resource_type)) continue;
    if (['view', 'ephemeral'].includes(materializationOf(node))) continue;
    const relation = relationSql({
      database: node.database,
      schema: node.schema,
      identifier: node.alias,
    });
    const rows = await warehouse.query(sql`SELECT count(*) FROM ${relation}`);
    counts[id] = Number(rows.data[0]?.[0] ?? 0);
  }
  return counts;
}
