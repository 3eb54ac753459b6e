import { objectOr, textOr } from '../core/base/data';
import type { SeedNode, UniqueId } from '../core/project/manifest';
import { planRun } from '../core/run/plan';
import { isFailure, type NodeResult } from '../core/run/results';
import { runNodes } from '../core/run/runNodes';
import { readSeedRows, readSeedShape } from '../core/run/seedColumns';
import { startRun } from '../core/run/startRun';
import type { RowSet } from '../core/warehouse/rowSet';
import type { Warehouse } from '../core/warehouse/warehouse';
import type { NodeCommand } from './nodeCommand';
import { environmentOf } from './runEnvironment';
import { replacementsOf, seedSourceOf } from './seedsFolder';

/** Seeds that were loaded to be shown. */
interface LoadedSeeds {
  readonly results: readonly NodeResult[];
  /** All rows of each file that went in, with numbers as dbt reads them. */
  readonly rows: ReadonlyMap<UniqueId, RowSet>;
}

/** Loads the seeds among the nodes that `show` is asked for, as dbt does; their lines count all of those nodes. */
export async function loadSeeds(
  task: NodeCommand,
  warehouse: Warehouse,
  ids: ReadonlySet<UniqueId>,
): Promise<LoadedSeeds> {
  const { graph } = task.parsed;
  const seeds = new Set([...ids].filter((id) => graph.node(id).resource_type === 'seed'));
  if (seeds.size === 0) return { results: [], rows: new Map() };
  const environment = await environmentOf(warehouse, task);
  const { total } = planRun(graph, ids, 'show');
  const run = await startRun(planRun(graph, seeds, 'show'), {
    ...environment,
    onEvent: (event) => {
      if (event.type === 'node-started' || event.type === 'node-finished')
        environment.onEvent({ ...event, total });
    },
  });
  await runNodes(run);
  const rows = new Map<UniqueId, RowSet>();
  for (const { unique_id: id, status } of run.results) {
    const node = graph.node(id);
    if (node.resource_type === 'seed' && !isFailure(status))
      rows.set(id, await readSeedFile(task, warehouse, node));
  }
  return { results: run.results, rows };
}

/** Python's decimals stand for DuckDB's numbers. */
const DECIMALS: Readonly<Record<string, string>> = {
  integer: 'decimal(38, 0)',
  float8: 'decimal(38, 10)',
};

/** All rows of a seed's file, with numbers as dbt reads them. */
export async function readSeedFile(
  task: NodeCommand,
  warehouse: Warehouse,
  node: SeedNode,
): Promise<RowSet> {
  const source = seedSourceOf(node, task.folder.root, replacementsOf(task));
  if (source.kind !== 'file') throw new Error(`${node.unique_id} has no file`);
  const path = await warehouse.mount(source.name, source.file);
  try {
    const seed = { path, delimiter: textOr(node.config.delimiter, ',') };
    const declared = new Set(Object.keys(objectOr(node.config.column_types)));
    const { columns } = await readSeedShape(warehouse, seed, declared);
    const typed = columns.map((column) => ({
      ...column,
      type: DECIMALS[column.type] ?? column.type,
    }));
    return await readSeedRows(warehouse, seed, typed);
  } finally {
    await warehouse.unmount(path);
  }
}
