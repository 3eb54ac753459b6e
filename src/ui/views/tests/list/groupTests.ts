import type { MarkStatus } from '../../../kit/marks/statuses';
import { statusMarks } from '../../../kit/marks/statuses';
import { isProblem, rankOf, type TestItem } from '../testItems';
import { type Grouping, statusesOf, type TestsSearch } from '../testsSearch';

export interface TestGroup {
  readonly key: string;
  readonly label: string;
  /** How many of its tests stand how, worst first. */
  readonly counts: readonly (readonly [MarkStatus, number])[];
  readonly hasTrouble: boolean;
  /** Trouble first, then by name. */
  readonly items: readonly TestItem[];
}

/** The tests that the search leaves: every word is in the test's name, model, column or tags. */
export function filterTests(items: readonly TestItem[], search: TestsSearch): TestItem[] {
  const statuses = statusesOf(search);
  const words = (search.q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    if (statuses.length > 0 && !statuses.some((status) => status === item.standing)) return false;
    const text = searchedText(item);
    return words.every((word) => text.includes(word));
  });
}

function searchedText({ node, title, column, aboutName, type }: TestItem): string {
  return [title, column, aboutName, type, node.name, ...node.tags].join(' ').toLowerCase();
}

/** The tests in groups; groups with trouble first, the worst on top. */
export function groupTests(items: readonly TestItem[], by: Grouping): TestGroup[] {
  const groups = new Map<string, TestItem[]>();
  for (const item of items) {
    const key = keyOf(item, by);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups]
    .map(([key, members]) => describeGroup(key, members, by))
    .sort((a, b) => worstOf(a) - worstOf(b) || compareTexts(a.label, b.label));
}

function keyOf({ aboutName, type, standing }: TestItem, by: Grouping): string {
  if (by === 'model') return aboutName;
  return by === 'type' ? type : standing;
}

function describeGroup(key: string, members: readonly TestItem[], by: Grouping): TestGroup {
  const items = members.toSorted(
    (a, b) =>
      rankOf(a.standing) - rankOf(b.standing) ||
      compareTexts(a.title, b.title) ||
      compareTexts(a.column ?? '', b.column ?? ''),
  );
  const counts = new Map<MarkStatus, number>();
  for (const { status } of items) counts.set(status, (counts.get(status) ?? 0) + 1);
  const label = by === 'status' ? statusMarks[key as MarkStatus].word : key;
  return { key, label, counts: [...counts], hasTrouble: items.some(isTrouble), items };
}

function worstOf({ items: [first] }: TestGroup): number {
  if (!first) return Number.POSITIVE_INFINITY;
  return isTrouble(first) ? rankOf(first.standing) : rankOf('pass');
}

function isTrouble(item: TestItem): boolean {
  return isProblem(item) || item.standing === 'notEnoughData' || item.standing === 'skipped';
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** So many passing tests stand under a group's trouble before the rest is folded. */
const PASSING_SHOWN = 5;

/** What of a group is listed before it is asked for all; one test is never folded alone. */
export function foldGroup(
  { items }: TestGroup,
  selected: string | null,
): { readonly shown: readonly TestItem[]; readonly folded: number } {
  const passing = items.filter(({ standing }) => standing === 'pass');
  const kept = new Set(passing.slice(0, PASSING_SHOWN));
  const folded = passing.filter((item) => !kept.has(item) && item.id !== selected);
  if (folded.length < 2) return { shown: items, folded: 0 };
  const gone = new Set(folded);
  return { shown: items.filter((item) => !gone.has(item)), folded: folded.length };
}
