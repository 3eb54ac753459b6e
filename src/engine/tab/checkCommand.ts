import { readMacroArgs } from '../../core/command/givenArgs';
import { readCount } from '../../core/command/parseCommandLine';
import type { TabCommand } from './parseInTab';

/** Throws a UsageError for a command that cannot run as it was typed: an option whose value cannot be read. */
export async function checkCommand({ options }: TabCommand, now: number): Promise<void> {
  for (const count of ['threads', 'limit']) readCount(options, count);
  readMacroArgs(options);
  if (options.given.has('sample')) (await import('../readSample')).readSample(options, now);
  if (options.given.has('event-time-start') || options.given.has('event-time-end'))
    (await import('../../core/command/eventTimes')).readEventTimes(options);
}
