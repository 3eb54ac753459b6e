import { nameTest } from '../../../model/testNames';
import type { AnyTest } from '../catalogue/catalogue';
import { type FindState, markOf } from '../catalogue/nodeStatus';

const ORDER = ['error', 'fail', 'warn', 'skipped', 'running', 'waiting', 'notEnoughData', 'pass'];

/** Trouble first; among equals by name. */
export function sortTests(tests: readonly AnyTest[], findState: FindState): AnyTest[] {
  const rank = (test: AnyTest) => {
    const state = findState(test.unique_id);
    return state ? ORDER.indexOf(markOf(state)) : ORDER.length;
  };
  return [...tests].sort(
    (one, other) =>
      rank(one) - rank(other) || nameTest(one).title.localeCompare(nameTest(other).title),
  );
}
