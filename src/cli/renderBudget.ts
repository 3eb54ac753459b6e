import { getHeapStatistics } from 'node:v8';
import type { Budget } from '../core/jinja/options';

// A unit is some ten nanoseconds (core/python/work.ts): about as long as dbt takes for what a package makes of a project of
// 10,000 models. There is an end because a render cannot be interrupted.
const MOST_UNITS = 20_000_000_000;
// Loops that never end are told of within ten seconds or so.
const MOST_STEPS = 100_000_000;
const MOST_HEAP = 0.8;

/** What one render may use on the command line, where only memory is short. */
export const RENDER_BUDGET: Partial<Budget> = {
  steps: MOST_STEPS,
  workOn: (units) => units < MOST_UNITS && hasRoom(),
};

function hasRoom(): boolean {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
  return used < MOST_HEAP * limit;
}
