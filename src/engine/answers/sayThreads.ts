import type { ParsedSession } from '../../core/compile/session';
import type { Speaker } from './speaker';

/** What dbt says before it compiles nodes without running them; nothing where none is chosen. */
export function sayThreads({ project }: ParsedSession, speaker: Speaker): void {
  for (const text of ['', `Concurrency: 1 threads (target='${project.target.name}')`, ''])
    speaker.say(text);
}
