import { toIndentedJson } from '../../core/base/data';
import type { CommandOptions } from '../../core/command/parseCommandLine';
import { compileNode } from '../../core/compile/compileNode';
import { makeOperation } from '../../core/compile/operationNode';
import { nodeErrorText } from '../../core/run/errorText';
import { compiledSql } from '../../core/sql/sql';
import { type Warehouse, WarehouseError } from '../../core/warehouse/warehouse';
import { makeCompileContext } from '../compileContext';
import type { OpenedProject } from '../openProject';
import { answerRows } from './showNode';
import type { Ending, Speaker } from './speaker';

const NAME = 'inline_query';

/** Answers `compile --inline` or `show --inline`: SQL that stands in no file, compiled, or its first rows. */
export async function answerInline(
  command: 'compile' | 'show',
  { session }: NonNullable<OpenedProject['parsed']>,
  warehouse: Warehouse,
  options: CommandOptions,
  speaker: Speaker,
): Promise<Ending> {
  const node = makeOperation(session, {
    name: NAME,
    uniqueId: `sql_operation.${session.project.config.name}.${NAME}`,
    file: 'from remote system.sql',
    sql: (options.text('inline') ?? '').trim(),
  });
  try {
    const context = await makeCompileContext(session, warehouse, []);
    const { code } = await compileNode(context, node);
    if (command === 'show') await answerRows(warehouse, compiledSql(code), options, speaker);
    else answerCode(code, options, speaker);
    return 'ok';
  } catch (error) {
    const said =
      error instanceof WarehouseError
        ? `Runtime Error\n  ${error.message}`
        : nodeErrorText(error, node, session.manifest);
    speaker.say(`Encountered an error:\n${said}`, 'error');
    return 'unusable';
  }
}

function answerCode(code: string, options: CommandOptions, speaker: Speaker): void {
  if (options.text('output') === 'json') speaker.answer(toIndentedJson({ compiled: code }));
  else speaker.answer(`Compiled inline node is:\n${code}`);
}
