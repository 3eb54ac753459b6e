import type { Graph } from '../../core/graph/buildGraph';
import { isCompilable, materializationOf, type UniqueId } from '../../core/project/manifest';
import { listRelations } from '../../core/run/catalogState';
import { literal, relationSql } from '../../core/sql/quoting';
import { joinSql, sql } from '../../core/sql/sql';
import type { Warehouse } from '../../core/warehouse/warehouse';

/** The rows of each table among `ids` that stands: a hook may drop one. Views are left out: counting one would run it. */
export async function countRows(
  warehouse: Warehouse,
  graph: Graph,
  ids: readonly UniqueId[],
): Promise<Record<UniqueId, number>> {
  const places = ids.flatMap((id) => {
    const node = graph.node(id);
    if (!isCompilable(node) || ['operation', 'test'].includes(node.resource_type)) return [];
    if (['view', 'ephemeral'].includes(materializationOf(node))) return [];
    const { database, schema, alias: identifier } = node;
    return [{ id, place: { database, schema, identifier } }];
  });
  if (places.length === 0) return {};
  const databases = new Set(places.flatMap(({ place }) => place.database ?? []));
  const standing = await listRelations(warehouse, [...databases]);
  const counts = places
    .filter(({ place }) => standing.get(place)?.type === 'table')
    .map(({ id, place }) => sql`SELECT ${literal(id)}, count(*) FROM ${relationSql(place)}`);
  if (counts.length === 0) return {};
  const { data } = await warehouse.query(joinSql(counts, ' UNION ALL '));
  const [tables = [], rows = []] = data;
  return Object.fromEntries(tables.map((id, at) => [String(id), Number(rows[at])]));
}
