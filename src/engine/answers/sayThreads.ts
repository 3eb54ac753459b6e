import type { ParsedSession } from '../../core/compile/session';
import type { Speaker } from './speaker';

/** What dbt says before it works on nodes: how many at a time, and for which target. */
export function sayThreads(
  { project: { target } }: ParsedSession,
  speaker: Speaker,
  threads = target.threads,
): void {
  for (const text of ['', `Concurrency: ${threads} threads (target='${target.name}')`, ''])
    speaker.say(text);
}
