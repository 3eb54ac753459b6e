import { callValue } from '../../python/call';
import type { Value } from '../../python/value';
import type { Operation } from '../runtime/frame';
import { HTML_FILTERS } from './htmlFilters';
import { ORDER_FILTERS } from './orderFilters';
import { SELECT_FILTERS } from './selectFilters';
import { SEQUENCE_FILTERS } from './sequenceFilters';
import { TEXT_FILTERS } from './textFilters';
import { VALUE_FILTERS } from './valueFilters';

/** Jinja2's filters by name. */
export const FILTERS: readonly (readonly [string, Operation])[] = [
  ...TEXT_FILTERS,
  ...VALUE_FILTERS,
  ...SEQUENCE_FILTERS,
  ...ORDER_FILTERS,
  ...SELECT_FILTERS,
  ...HTML_FILTERS,
];

/** A host's callables as filters or tests. */
export function adoptCallables(
  callables: Readonly<Record<string, Value>>,
): (readonly [string, Operation])[] {
  return Object.entries(callables).map(([name, callable]) => [
    name,
    (_, call) => callValue(callable, call),
  ]);
}
