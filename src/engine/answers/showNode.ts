import { type DataObject, toIndentedJson } from '../../core/base/data';
import { makeProblem } from '../../core/base/problems/problem';
import { type Command, type CommandOptions, readCount } from '../../core/command/parseCommandLine';
import type { Graph } from '../../core/graph/buildGraph';
import type { Past } from '../../core/graph/selector/methods';
import type { ManifestNode, UniqueId } from '../../core/project/manifest';
import { relationSql } from '../../core/sql/quoting';
import { compiledSql, type Sql, sql } from '../../core/sql/sql';
import type { Warehouse } from '../../core/warehouse/warehouse';
import { withoutTests } from '../chooseNodes';
import type { OpenedProject } from '../openProject';
import { chooseAloud } from './chooseAloud';
import { sayNodeFailed } from './compileChosen';
import { compileNodes } from './compileNodes';
import { drawRows, jsonRows } from './drawRows';
import type { Ending, Speaker } from './speaker';

const DEFAULT_LIMIT = 5;

/** What `show` has been asked for; an ending when there is nothing to show. Throws a UsageError. */
export function chooseToShow(
  command: Command,
  graph: Graph,
  speaker: Speaker,
  past?: Past,
): { readonly id: UniqueId } | Ending {
  const { options } = command;
  readCount(options, 'limit');
  const ids = chooseAloud({ ...command, options: withoutTests(options) }, graph, speaker, past);
  if (ids === undefined) return 'unusable';
  const [id] = ids;
  if (id !== undefined) return { id };
  speaker.problem(makeProblem('nothing-to-do', {}));
  return 'ok';
}

/** `show`: the first rows of one node, without building it; why they cannot be read is said. */
export async function showNode(
  parsed: NonNullable<OpenedProject['parsed']>,
  warehouse: Warehouse,
  { id }: { readonly id: UniqueId },
  options: CommandOptions,
  speaker: Speaker,
): Promise<Ending> {
  const { graph } = parsed;
  const node = graph.node(id);
  try {
    const code = (await compileNodes(parsed, warehouse, new Set([id]), 'show')).get(id)?.code;
    await answerRows(warehouse, sourceOf(node, code), options, speaker, node.name);
    return 'ok';
  } catch (error) {
    sayNodeFailed(error, node, graph.manifest, speaker);
    return 'unusable';
  }
}

/** What gives a node's rows: the table of a seed, the SQL of anything else. */
function sourceOf(node: ManifestNode, code: string | undefined): Sql {
  if (code !== undefined || node.resource_type !== 'seed') return compiledSql(code ?? '');
  const { database, schema, alias } = node;
  return sql`SELECT * FROM ${relationSql({ database, schema, identifier: alias })}`;
}

/** Answers with the first rows of a query, as those of a node where one is named. */
export async function answerRows(
  warehouse: Warehouse,
  source: Sql,
  options: CommandOptions,
  speaker: Speaker,
  node?: string,
): Promise<void> {
  const limit = readCount(options, 'limit') ?? DEFAULT_LIMIT;
  const rows = await warehouse.query(
    limit < 0 ? source : sql`SELECT * FROM (${source}\n) LIMIT ${compiledSql(String(limit))}`,
  );
  if (options.text('output') === 'json') {
    const name: DataObject = node === undefined ? {} : { node };
    speaker.answer(toIndentedJson({ ...name, show: jsonRows(rows) }));
    return;
  }
  speaker.answer(node === undefined ? 'Previewing inline node:' : `Previewing node '${node}':`);
  speaker.answer(drawRows(rows));
}
