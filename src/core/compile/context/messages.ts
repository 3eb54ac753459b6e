import { deprecations } from '../../base/problems/deprecations';
import { makeProblem } from '../../base/problems/problem';
import { makeFunction } from '../../python/functions/makeFunction';
import { makeModules } from '../../python/modules/modules';
import { toText } from '../../python/repr';
import { isTrue } from '../../python/truth';
import type { Value } from '../../python/value';
import { makeExceptions } from './exceptions';
import { sayOrRaise, type Voice } from './voice';

/**
 * The names by which macros speak: `log(…, info=true)`, `print(…)` and `exceptions.warn(…)`; and `modules`, a part of which
 * dbt is going to give up.
 */
export function makeMessageNames(
  voice: Voice,
  startedAt: Date,
): Record<'log' | 'print' | 'exceptions' | 'modules', () => Value> {
  const { tell } = voice;
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
    exceptions: () =>
      makeExceptions((text) => sayOrRaise(voice, makeProblem('macro-warned', { text }))),
    modules: () =>
      makeModules({
        nowMs: () => startedAt.getTime(),
        onItertools: () => sayOrRaise(voice, makeProblem('deprecated', deprecations.itertools({}))),
      }),
  };
}
