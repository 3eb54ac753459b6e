import { readMacroArgs } from '../../core/command/givenArgs';
import { runOperation } from '../answers/runOperation';
import type { OpenedProject } from '../openProject';
import { describeOutcome, STOPPED, type TabRunOutcome } from './runInTab';
import type { TabWork } from './tabWork';

/** `run-operation`: calls a macro over the tab's database; undefined where there is none of that name, which is said. */
export async function operateInTab(
  { session, command, log, signal }: TabWork,
  parsed: NonNullable<OpenedProject['parsed']>,
): Promise<TabRunOutcome | undefined> {
  const operation = { name: command.operand ?? '', args: readMacroArgs(command.options) };
  const { now } = session.ports;
  const { warehouse } = session.database;
  session.nextBuild.forget();
  const result = await runOperation(parsed, warehouse, operation, log, now, signal);
  if (!result) return undefined;
  if (signal.aborted) log.say(STOPPED, 'warn');
  return describeOutcome(
    { parsed, command },
    {
      results: [result],
      elapsed: result.execution_time,
      interrupted: signal.aborted,
      compiled: new Map(),
    },
  );
}
