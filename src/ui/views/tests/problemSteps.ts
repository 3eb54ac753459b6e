import type { TestGroup } from './list/groupTests';
import { isProblem, type TestItem } from './testItems';

/** The tests with a problem in the order of the list. */
export function problemsOf(groups: readonly TestGroup[]): TestItem[] {
  return groups.flatMap(({ items }) => items.filter(isProblem));
}

/** The next or the previous problem in the list's order, round at its ends; undefined when there is none. */
export function stepProblem(
  groups: readonly TestGroup[],
  selected: string | null,
  direction: 1 | -1,
): TestItem | undefined {
  const all = groups.flatMap(({ items }) => items);
  const problems = problemsOf(groups);
  const from = all.findIndex(({ id }) => id === selected);
  const isAhead = (item: TestItem) => {
    const at = all.indexOf(item);
    return direction === 1 ? at > from : at < from;
  };
  if (direction === 1) return problems.find(isAhead) ?? problems[0];
  return problems.findLast(isAhead) ?? problems.at(-1);
}
