import type { Command } from '../../core/command/parseCommandLine';
import { showsNothing } from '../../core/command/shown';
import type { CompiledNode } from '../../core/compile/compileNode';
import type { Graph } from '../../core/graph/buildGraph';
import type { Past } from '../../core/graph/selector/methods';
import type { CompilableNode, UniqueId } from '../../core/project/manifest';
import { versionText } from '../../core/project/resources/versions';
import { relationSql } from '../../core/sql/quoting';
import { sql } from '../../core/sql/sql';
import { limitRows, type RowSet } from '../../core/warehouse/rowSet';
import type { Warehouse } from '../../core/warehouse/warehouse';
import type { OpenedProject } from '../openProject';
import { chooseAloud } from './chooseAloud';
import { sayNodeFailed } from './compileChosen';
import { compileNodes, NodeFailure } from './compileNodes';
import { answerRows, readLimit, readShown } from './showRows';
import type { Ending, Speaker } from './speaker';

/** What `show` has been asked for; an ending when there is nothing to show. Throws a UsageError. */
export function chooseToShow(
  command: Command,
  graph: Graph,
  speaker: Speaker,
  past?: Past,
): ReadonlySet<UniqueId> | Ending {
  readLimit(command.options);
  if (showsNothing(command)) {
    const words = 'Either --select or --inline must be passed to show';
    speaker.say(`Encountered an error:\nRuntime Error\n  ${words}`, 'error');
    return 'unusable';
  }
  const ids = chooseAloud(command, graph, speaker, past);
  if (ids === undefined) return 'unusable';
  return ids.size === 0 ? 'ok' : ids;
}

/** Hears of each node once it is compiled, and with the statement that was asked once its rows are there. */
interface ShowListener {
  onCompiled?(compiled: CompiledNode): void;
  onShown?(compiled: CompiledNode, sql: string): void;
}

/**
 * `show`: reads the first rows of the chosen nodes without building them, and answers with those of the nodes whose names
 * stand in the first word of the selection, as dbt does; why rows cannot be read is said.
 */
export async function showNodes(
  parsed: NonNullable<OpenedProject['parsed']>,
  warehouse: Warehouse,
  ids: ReadonlySet<UniqueId>,
  { options }: Command,
  speaker: Speaker,
  { onCompiled, onShown }: ShowListener = {},
  seedRows: ReadonlyMap<UniqueId, RowSet> = new Map(),
): Promise<Ending> {
  const { graph } = parsed;
  const [word = ''] = options.words('select') ?? [];
  const shown: (readonly [node: CompilableNode, rows: RowSet])[] = [];
  try {
    await compileNodes(parsed, warehouse, ids, 'show', async (node, _, context) => {
      if (!ids.has(node.unique_id)) return;
      const compiled = context.compiled.get(node.unique_id);
      if (!compiled) {
        const rows = seedRows.get(node.unique_id);
        const read = async () => limitRows(await readSeed(warehouse, node), readLimit(options));
        shown.push([node, rows ?? (await read())]);
        return;
      }
      onCompiled?.(compiled);
      const { sql: statement, rows } = await readShown(context, node, compiled.code, options);
      onShown?.(compiled, statement);
      shown.push([node, rows]);
    });
  } catch (error) {
    if (!(error instanceof NodeFailure)) throw error;
    sayNodeFailed(error.cause, error.node, graph.manifest, speaker);
    return 'unusable';
  }
  for (const [node, rows] of shown)
    if (word.includes(node.name)) answerRows(rows, options, speaker, shownName(node));
  return 'ok';
}

function shownName(node: CompilableNode): string {
  const version = node.resource_type === 'model' ? node.version : null;
  return version === null ? node.name : `${node.name}.v${versionText(version)}`;
}

/** The rows of a seed that was not loaded for this are those of its table. */
function readSeed(
  warehouse: Warehouse,
  { database, schema, alias }: CompilableNode,
): Promise<RowSet> {
  return warehouse.query(sql`FROM ${relationSql({ database, schema, identifier: alias })}`);
}
