import type { Command } from './parseCommandLine';

/** Whether `show` is told neither of nodes nor of SQL to show rows of. */
export function showsNothing({ name, options }: Command): boolean {
  const isGiven = (key: string) => String(options.given.get(key) ?? '') !== '';
  return name === 'show' && !['select', 'inline', 'inline-direct'].some(isGiven);
}

/** Whether a command ends, or asks the database, before it counts what the project holds. */
export function isUncounted(command: Command): boolean {
  const { name, options, isList } = command;
  const isDirect = options.text('inline-direct') !== undefined;
  const isSilent = name === 'parse' || isList === true || isDirect;
  return isSilent || options.flag('compile') === false || showsNothing(command);
}
