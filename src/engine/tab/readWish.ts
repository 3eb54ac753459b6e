import type { Retried } from '../../core/command/retry';
import { withStandingOptions } from '../../core/command/standingOptions';
import { checkCommand } from './checkCommand';
import type { TabCommand } from './parseInTab';
import type { TabSession } from './tabSession';

/** What is wanted of the tab. */
export interface Wish {
  readonly command: TabCommand;
  /** Where the command stands for an earlier one. */
  readonly retried?: Retried;
}

/** What a command that was typed means: itself, or with `retry` the last one. Throws a UsageError where it cannot run. */
export async function readWish(session: TabSession, typed: TabCommand): Promise<Wish> {
  const wish =
    typed.name === 'retry'
      ? await (await import('./resolveRetry')).resolveRetry(session, typed)
      : { command: typed };
  await checkCommand(wish.command, session.ports.now().getTime());
  const options = withStandingOptions(wish.command.options, session.state.env, session.flags);
  return { ...wish, command: { ...wish.command, options } };
}
