import { callMacro } from '../compile/callMacro';
import type { CompileContext } from '../compile/compileNode';
import { makeOperation } from '../compile/operationNode';
import type { Value } from '../python/value';

/** Calls a macro by which dbt itself asks the database, with no node around it; what it changes is committed. */
export async function callLookup(
  context: CompileContext,
  macro: string,
  args: Readonly<Record<string, Value>>,
): Promise<Value> {
  const operation = makeOperation(context.session, {
    name: macro,
    uniqueId: `operation.${context.session.project.config.name}.${macro}`,
    file: 'macros',
  });
  const { value } = await callMacro(context, {
    find: (scope) => scope.lookup(macro) ?? null,
    args: new Map(Object.entries(args)),
    operation,
    node: operation,
  });
  await context.perform({ kind: 'commit' }, operation);
  return value;
}
