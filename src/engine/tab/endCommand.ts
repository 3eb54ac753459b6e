import { isError, type Problem } from '../../core/base/problems/problem';
import { isRunCommand } from '../../core/command/command';
import type { Ending } from '../answers/speaker';
import { keepRun, type WhatCame } from './keepRun';
import type { TabReport } from './tabReport';
import type { RunRecord } from './tabState';
import type { TabWork } from './tabWork';

/** What a command came to. */
export type RunAnswer =
  | { readonly kind: 'ran'; readonly record: RunRecord; readonly report: TabReport }
  /** The command line was not understood, or cannot run now: one line of words. */
  | { readonly kind: 'usage'; readonly message: string }
  /** The project cannot run, or the selection is wrong. */
  | {
      readonly kind: 'problems';
      readonly problems: readonly Problem[];
      /** How many of them are errors. */
      readonly errorCount: number;
      readonly record: RunRecord;
      readonly report: TabReport;
    };

/** Keeps a command that answered and changed nothing. */
export async function keepAnswer(
  task: TabWork,
  ending: Ending,
  came: Pick<WhatCame, 'compiled' | 'catalog'>,
): Promise<RunAnswer> {
  const record = await keepRun(task, {
    ...came,
    changes: { isAnswer: true, ...(ending === 'failed' && { refused: true }) },
  });
  return { kind: 'ran', record, report: await task.session.report() };
}

/** Keeps a command that could not run. */
export async function refuse(task: TabWork, problems: readonly Problem[]): Promise<RunAnswer> {
  const isAnswer = !isRunCommand(task.command.name);
  const record = await keepRun(task, {
    compiled: new Map(),
    changes: { refused: true, ...(isAnswer && { isAnswer }) },
  });
  const errorCount = problems.filter(isError).length;
  return { kind: 'problems', problems, errorCount, record, report: await task.session.report() };
}
