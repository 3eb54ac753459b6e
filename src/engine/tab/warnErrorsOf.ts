import type { CommandOptions } from '../../core/command/parseCommandLine';
import type { WarnErrors } from '../../core/command/warnErrors';

/** What a command makes of warnings; undefined where it says nothing of them. How that is read is loaded when it does. Rejects with a UsageError. */
export async function warnErrorsOf(options: CommandOptions): Promise<WarnErrors | undefined> {
  if (!options.flag('warn-error') && options.text('warn-error-options') === undefined)
    return undefined;
  const { readWarnErrors } = await import('../../core/command/warnErrors');
  return readWarnErrors(options);
}
