import { makeFunction } from '../../python/functions/makeFunction';
import { toText } from '../../python/repr';
import { isTrue } from '../../python/truth';
import type { Value } from '../../python/value';
import { makeExceptions } from './exceptions';

/** Receives what macros say: `log` a line of the log, `print` text as it is. */
export type Tell = (text: string, kind: 'log' | 'print') => void;

/** The names by which macros speak: `log(…, info=true)`, `print(…)` and `exceptions.warn(…)`. */
export function makeMessageNames(tell: Tell): Record<'log' | 'print' | 'exceptions', () => Value> {
  return {
    log: () =>
      makeFunction('log', 'msg, info=False', (message, info) => {
        if (isTrue(info ?? false)) tell(toText(message ?? null), 'log');
        return '';
      }),
    print: () =>
      makeFunction('print', 'msg', (message) => {
        tell(toText(message ?? null), 'print');
        return '';
      }),
    exceptions: () => makeExceptions((message) => tell(message, 'log')),
  };
}
