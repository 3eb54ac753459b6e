import type { Graph } from '../../core/graph/buildGraph';
import { isCompilable, materializationOf, type UniqueId } from '../../core/project/manifest';
import { literal, relationSql } from '../../core/sql/quoting';
import { joinSql, sql } from '../../core/sql/sql';
import type { Warehouse } from '../../core/warehouse/warehouse';

/** The rows of each table among `ids`. Views are left out: counting one would run it. */
export async function countRows(
  warehouse: Warehouse,
  graph: Graph,
  ids: readonly UniqueId[],
): Promise<Record<UniqueId, number>> {
  const counts = ids.flatMap((id) => {
    const node = graph.node(id);
    if (!isCompilable(node) || ['operation', 'test'].includes(node.resource_type)) return [];
    if (['view', 'ephemeral'].includes(materializationOf(node))) return [];
    const relation = relationSql({
      database: node.database,
      schema: node.schema,
      identifier: node.alias,
    });
    return [sql`SELECT ${literal(id)}, count(*) FROM ${relation}`];
  });
  if (counts.length === 0) return {};
  const { data } = await warehouse.query(joinSql(counts, ' UNION ALL '));
  const [tables = [], rows = []] = data;
  return Object.fromEntries(tables.map((id, at) => [String(id), Number(rows[at])]));
}
