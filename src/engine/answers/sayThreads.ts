import type { Command } from '../../core/command/parseCommandLine';
import type { ParsedSession } from '../../core/compile/session';
import type { Speaker } from './speaker';

/** As dbt, a command that compiles nodes and runs none says with how many threads it does. */
export function sayThreads(
  { name, options }: Command,
  { project }: ParsedSession,
  speaker: Speaker,
): void {
  const isCompiling =
    name === 'show' ||
    name === 'compile' ||
    (name === 'generate' && options.flag('compile') !== false);
  if (!isCompiling) return;
  speaker.say('');
  speaker.say(`Concurrency: 1 threads (target='${project.target.name}')`);
  speaker.say('');
}
