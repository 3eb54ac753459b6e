import { makeFunction } from '../../python/functions/makeFunction';
import { makeModules as makePythonModules } from '../../python/modules/modules';
import type { Value } from '../../python/value';
import { NamespaceObject } from '../objects/namespaceObject';

export function makeModules(): { namespace: Value; startedAt(date: Date): Value } {
  return {
    namespace: makePythonModules({ nowMs: () => 0 }),
    startedAt: (date) =>
      new NamespaceObject(
        'datetime',
        new Map<string, Value>([
          [
            'strftime',
            makeFunction('strftime', 'format', () =>
              date.toISOString().replace(/\D/g, '').padEnd(20, '0'),
            ),
          ],
        ]),
      ),
  };
}
