import { makeOperation } from '../../core/compile/operationNode';
import type { ParsedSession } from '../../core/compile/session';
import type { OperationNode } from '../../core/project/manifest';

const NAME = 'inline_query';

/** The node that dbt makes of SQL on the command line. */
export function inlineNode(session: ParsedSession, sql: string): OperationNode {
  return makeOperation(session, {
    name: NAME,
    uniqueId: `sql_operation.${session.project.config.name}.${NAME}`,
    file: 'from remote system.sql',
    sql: sql.trim(),
  });
}
