import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Graph } from '../core/graph/buildGraph';
import { isCompilable, materializationOf } from '../core/project/manifest';
import type { NodeResult } from '../core/run/results';
import { relationSql } from '../core/sql/quoting';
import { sql } from '../core/sql/sql';
import type { ExportFormat, Warehouse } from '../core/warehouse/warehouse';

/** Writes every relation that a run built as `<schema>.<identifier>.<format>`. */
export async function exportBuilt(
  warehouse: Warehouse,
  graph: Graph,
  results: readonly NodeResult[],
  folder: string,
  format: ExportFormat,
): Promise<number> {
  await mkdir(folder, { recursive: true });
  let count = 0;
  for (const { unique_id, status } of results) {
    const node = graph.manifest.nodes.get(unique_id);
    if (status !== 'success' || !node || !isCompilable(node)) continue;
    if (node.resource_type === 'operation' || materializationOf(node) === 'ephemeral') continue;
    const relation = relationSql({
      database: node.database,
      schema: node.schema,
      identifier: node.alias,
    });
    const file = path.join(folder, `${node.schema}.${node.alias}.${format}`);
    const bytes = warehouse.exportFile(sql`SELECT * FROM ${relation}`, format);
    await pipeline(Readable.from(bytes), createWriteStream(file));
    count += 1;
  }
  return count;
}
