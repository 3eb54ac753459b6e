import type { Console } from './console';
import { EXIT } from './exit';

/** Says why refs cannot be deferred to another state, which ends a command that has something to do. */
export function sayUndeferred(reason: string, console: Console): number {
  console.say(`Encountered an error:\nRuntime Error\n  ${reason}`, 'error');
  return EXIT.unusable;
}
