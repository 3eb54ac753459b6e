import { type DataObject, toIndentedJson } from '../../core/base/data';
import { type CommandOptions, readCount } from '../../core/command/parseCommandLine';
import { callMacro } from '../../core/compile/callMacro';
import type { CompileContext } from '../../core/compile/compileNode';
import type { CompilableNode } from '../../core/project/manifest';
import { valueOfData } from '../../core/python/data';
import { toText } from '../../core/python/repr';
import type { Value } from '../../core/python/value';
import type { RowSet } from '../../core/warehouse/rowSet';
import { drawRows, jsonRows } from './drawRows';
import type { Speaker } from './speaker';

const DEFAULT_LIMIT = 5;

/** How many rows are shown; undefined for all. */
export function readLimit(options: CommandOptions): number | undefined {
  const limit = readCount(options, 'limit') ?? DEFAULT_LIMIT;
  return limit < 0 ? undefined : limit;
}

/** Reads the first rows of a compiled node, with the statement that the project's `get_show_sql` makes of its SQL. */
export async function readShown(
  context: CompileContext,
  node: CompilableNode,
  code: string,
  options: CommandOptions,
): Promise<{ readonly sql: string; readonly rows: RowSet }> {
  const limit = readLimit(options);
  const args: Readonly<Record<string, Value>> = {
    compiled_code: code,
    sql_header: valueOfData(node.config.sql_header ?? null),
    limit: limit === undefined ? null : BigInt(limit),
  };
  const { value } = await callMacro(context, {
    find: (scope) => scope.lookup('get_show_sql') ?? null,
    args: new Map(Object.entries(args)),
    operation: node,
    node,
    compiledCode: code,
  });
  const sql = toText(value);
  const { rows } = await context.perform({ kind: 'query', sql, autoBegin: false }, node);
  return { sql, rows };
}

/** Answers with rows, as those of a node where one is named. */
export function answerRows(
  rows: RowSet,
  options: CommandOptions,
  speaker: Speaker,
  node?: string,
): void {
  if (options.text('output') === 'json') {
    const name: DataObject = node === undefined ? {} : { node };
    speaker.answer(toIndentedJson({ ...name, show: jsonRows(rows) }));
    return;
  }
  if (!options.flag('quiet'))
    speaker.answer(node === undefined ? 'Previewing inline node:' : `Previewing node '${node}':`);
  speaker.answer(drawRows(rows));
}
