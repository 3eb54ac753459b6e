import type { DataObject } from '../../core/base/data';
import { callMacro } from '../../core/compile/callMacro';
import { type IndexedMacro, macroId } from '../../core/compile/macroIndex';
import { makeOperation } from '../../core/compile/operationNode';
import type { ParsedSession } from '../../core/compile/session';
import { valueOfData } from '../../core/python/data';
import { isoTime } from '../../core/run/attemptNode';
import { macroErrorText } from '../../core/run/errorText';
import type { NodeResult } from '../../core/run/results';
import type { Warehouse } from '../../core/warehouse/warehouse';
import { makeUnreadContext } from '../compileContext';
import type { OpenedProject } from '../openProject';
import type { Speaker } from './speaker';

/** A macro that `run-operation` calls, as named on the command line, and its arguments. */
export interface Operation {
  readonly name: string;
  readonly args: DataObject;
}

/** `run-operation`: calls a macro; undefined where there is none of that name, which is said. */
export async function runOperation(
  { session }: NonNullable<OpenedProject['parsed']>,
  warehouse: Warehouse,
  { name, args }: Operation,
  speaker: Speaker,
  now: () => Date,
  signal?: AbortSignal,
): Promise<NodeResult | undefined> {
  const startedAt = now();
  const macro = findMacro(session, name);
  if (!macro) {
    sayUnknown(speaker, name);
    return undefined;
  }
  const entry = session.manifest.macros.get(macroId(macro));
  const operation = makeOperation(session, {
    name: macro.definition.name,
    uniqueId: macroId(macro),
    packageName: macro.packageName,
    file: entry?.original_file_path ?? '',
  });
  const { context, connection } = makeUnreadContext(session, warehouse, signal);
  const calledAt = now();
  const error = await callMacro(context, {
    find: (scope) => scope.bind(macro),
    args: new Map(Object.entries(args).map(([key, value]) => [key, valueOfData(value)])),
    operation,
    node: operation,
  }).then(
    () => undefined,
    (thrown: unknown) => macroErrorText(thrown, operation, session.manifest),
  );
  await connection.rollBack();
  if (error !== undefined)
    speaker.say(`Encountered an error while running operation: ${error}`, 'error');
  return resultOf(macroId(macro), error === undefined, [startedAt, calledAt, now()]);
}

/** `package.macro`, or a bare name: the project's before that of any package. */
function findMacro({ macros, project }: ParsedSession, name: string): IndexedMacro | undefined {
  const dot = name.indexOf('.');
  return dot === -1
    ? macros.findAnywhere(project.config.name, name)
    : macros.inPackage(name.slice(0, dot), name.slice(dot + 1));
}

function sayUnknown(speaker: Speaker, name: string): void {
  const bare = name.slice(name.indexOf('.') + 1);
  const unknown = (quote: string) =>
    `dbt could not find a macro with the name ${quote}${bare}${quote} in any package`;
  speaker.say(
    `Encountered an error while running operation: Runtime Error\n  ${unknown('"')}`,
    'error',
  );
  speaker.say(
    `Encountered an error:\nCompilation Error\n  ${unknown("'")}. This can happen when calling a macro that does not exist. Check for typos and/or install package dependencies with "dbt deps".`,
    'error',
  );
}

function resultOf(
  id: string,
  isOk: boolean,
  [startedAt, calledAt, endedAt]: readonly [Date, Date, Date],
): NodeResult {
  const at = { started_at: isoTime(calledAt), completed_at: isoTime(endedAt) };
  return {
    unique_id: id,
    status: isOk ? 'success' : 'error',
    message: null,
    failures: isOk ? 0 : 1,
    execution_time: (endedAt.getTime() - startedAt.getTime()) / 1000,
    timing: [
      { name: 'compile', started_at: isoTime(startedAt), completed_at: isoTime(calledAt) },
      { name: 'execute', ...at },
    ],
    adapter_response: {},
    compiled_code: null,
    relation_name: null,
    executed_code: null,
  };
}
