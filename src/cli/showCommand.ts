import { type Data, toPythonJson } from '../core/base/data';
import { isError, makeProblem } from '../core/base/problems/problem';
import { type Command, UsageError } from '../core/command/parseCommandLine';
import { relationSql } from '../core/sql/quoting';
import { compiledSql, type Sql, sql } from '../core/sql/sql';
import { formatCell } from '../core/warehouse/cells';
import type { Cell, Column, RowSet } from '../core/warehouse/rowSet';
import { chooseNodes, nodesToRun } from '../engine/chooseNodes';
import { compileNodes } from './compileNodes';
import type { Console } from './console';
import { EXIT } from './exit';
import type { Host } from './host';
import { openDatabase } from './openDatabase';
import type { OpenedFolder } from './openForCommand';

const DEFAULT_LIMIT = 5;

/** `show`: the first rows of one node, without building it. */
export async function showCommand(
  { name, options }: Command,
  folder: OpenedFolder,
  parsed: NonNullable<OpenedFolder['parsed']>,
  _: Host,
  console: Console,
): Promise<number> {
  if (options.text('inline') !== undefined)
    throw new UsageError('show --inline is not supported yet.');
  const { session, graph } = parsed;
  const chosen = chooseNodes(graph, {
    ...options,
    text: (key) => (key === 'indirect-selection' ? 'empty' : options.text(key)),
  });
  const { ids, problems } = nodesToRun(graph, name, chosen.ids);
  for (const problem of [...chosen.problems, ...problems]) console.problem(problem);
  const [id] = ids;
  if (chosen.problems.some(isError)) return EXIT.unusable;
  if (id === undefined) {
    console.problem(makeProblem('nothing-to-do', {}));
    return EXIT.ok;
  }
  const limit = Number(options.text('limit') ?? DEFAULT_LIMIT);
  if (!Number.isInteger(limit))
    throw new UsageError(
      `Invalid value for '--limit': '${options.text('limit')}' is not a valid integer.`,
    );
  const node = graph.node(id);
  const warehouse = await openDatabase(session.project.target, folder.root, options);
  try {
    const compiled = await compileNodes(parsed, warehouse, new Set([id]));
    const code = compiled.get(id)?.code;
    const source: Sql =
      code !== undefined || node.resource_type !== 'seed'
        ? compiledSql(code ?? '')
        : sql`SELECT * FROM ${relationSql({ database: node.database, schema: node.schema, identifier: node.alias })}`;
    const rows = await warehouse.query(
      limit < 0 ? source : sql`SELECT * FROM (${source}) LIMIT ${compiledSql(String(limit))}`,
    );
    if (options.text('output') === 'json') {
      console.answer(toPythonJson({ node: node.name, show: jsonRows(rows) }));
    } else {
      console.say(`Previewing node '${node.name}':`);
      console.answer(drawRows(rows));
    }
    return EXIT.ok;
  } finally {
    await warehouse.close();
  }
}

function jsonRows(rows: RowSet): Data[] {
  return Array.from({ length: rows.rowCount }, (_, row) =>
    Object.fromEntries(
      rows.columns.map((column, at) => [
        column.name,
        jsonCell(rows.data[at]?.[row] ?? null, column),
      ]),
    ),
  );
}

function jsonCell(cell: Cell, { type }: Column): Data {
  if (cell === null || typeof cell === 'boolean') return cell;
  if (type.kind === 'integer') return BigInt(cell as number | bigint);
  if (type.kind === 'decimal' || type.kind === 'float') return Number(formatCell(cell, type));
  return formatCell(cell, type);
}

function drawRows(rows: RowSet): string {
  const texts = rows.columns.map((column, at) =>
    (rows.data[at] ?? []).map((cell) => (cell === null ? '' : formatCell(cell, column.type))),
  );
  const widths = rows.columns.map(({ name }, at) =>
    Math.max(name.length, ...(texts[at] ?? []).map((text) => text.length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  const body = Array.from({ length: rows.rowCount }, (_, row) =>
    line(texts.map((column) => column[row] ?? '')),
  );
  return [line(rows.columns.map(({ name }) => name)), rule, ...body].join('\n');
}
