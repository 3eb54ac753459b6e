import type { ManifestNode, UniqueId } from '../../../../core/project/manifest';
import type { MarkStatus } from '../../../kit/marks/statuses';
import { type Layer, layerOf } from '../../../model/nodeLayer';
import { isTest, nameTest, testedNode } from '../../../model/testNames';
import type { RunStep, ShownRun } from '../shownRun';

/** From and to, in milliseconds from the run's start. */
export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/** One node over time, its tests folded into it. */
export interface GanttRow {
  readonly id: UniqueId;
  readonly name: string;
  readonly layer: Layer | null;
  readonly status: MarkStatus;
  /** Null where the node itself does not run, or has not begun. */
  readonly own: Span | null;
  readonly isRunning: boolean;
  /** From the first test's start to the last one's end. */
  readonly tested: Span | null;
  /** Where it is expected to run, by how long it took before. */
  readonly expected: Span | null;
  readonly tests: readonly GanttTest[];
  /** How its tests stand together. */
  readonly testStatus: MarkStatus;
  /** What is to be said of it: "1 test warns, 14 rows". */
  readonly trouble: { readonly tone: 'warn' | 'fail' | 'error'; readonly text: string } | null;
}

export interface GanttTest {
  readonly id: UniqueId;
  readonly name: string;
  readonly status: MarkStatus;
  readonly span: Span | null;
}

/** What the rows are made from besides the run. */
export interface GanttProject {
  readonly nodes: ReadonlyMap<UniqueId, ManifestNode>;
  readonly parents: Readonly<Record<UniqueId, readonly UniqueId[]>>;
  /** Seconds that each node took when it last ran. */
  readonly lastSeconds: Readonly<Record<UniqueId, number>>;
}

interface Group {
  own: RunStep | null;
  readonly tests: [UniqueId, RunStep][];
}

export function ganttRows(run: ShownRun, project: GanttProject): GanttRow[] {
  const groups = new Map<UniqueId, Group>();
  const groupOf = (id: UniqueId): Group => {
    const group = groups.get(id) ?? { own: null, tests: [] };
    groups.set(id, group);
    return group;
  };
  for (const [id, step] of run.steps) {
    const node = project.nodes.get(id);
    if (!node) continue;
    const tested = isTest(node) ? testedNode(node, project.parents[id] ?? []) : null;
    if (tested === null) groupOf(id).own = step;
    else groupOf(tested).tests.push([id, step]);
  }
  let expectedMs = run.elapsedMs;
  const depths = new Map<UniqueId, number>();
  const rows = [...groups].map(([id, group]) => ({ group, row: rowOf(id, group, run, project) }));
  const order = ({ row }: (typeof rows)[number]) =>
    startOf(row) ?? WAITING_FROM + depthOf(row.id, project, depths);
  return sortBy(rows, order).map(({ group, row }) => {
    const { id } = row;
    const waits = waitingIds(id, group);
    if (!run.isLive || waits.length === 0 || row.own || row.tested) return row;
    const fromMs = expectedMs;
    for (const one of waits) expectedMs += 1000 * (project.lastSeconds[one] ?? 0);
    return expectedMs > fromMs ? { ...row, expected: { fromMs, toMs: expectedMs } } : row;
  });
}

/** Behind everything that has begun. */
const WAITING_FROM = 1e12;

function startOf({ own, tested }: GanttRow): number | undefined {
  const starts = [own, tested].flatMap((span) => span?.fromMs ?? []);
  return starts.length === 0 ? undefined : Math.min(...starts);
}

function sortBy<T>(items: readonly T[], key: (item: T) => number): T[] {
  return items
    .map((item) => ({ item, at: key(item) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** The length of the longest way down to a node: what waits comes about in this order. */
function depthOf(
  id: UniqueId,
  project: Pick<GanttProject, 'parents'>,
  known: Map<UniqueId, number>,
): number {
  const found = known.get(id);
  if (found !== undefined) return found;
  const above = (project.parents[id] ?? []).map((parent) => depthOf(parent, project, known));
  const depth = above.length === 0 ? 0 : 1 + Math.max(...above);
  known.set(id, depth);
  return depth;
}

/** What is left to do, by how long it took before; undefined when some of it has never run. */
export function expectedLeftMs(run: ShownRun, { lastSeconds }: GanttProject): number | undefined {
  let left = 0;
  for (const [id, step] of run.steps) {
    if (step.status !== 'waiting' && step.status !== 'running') continue;
    const seconds = lastSeconds[id];
    if (seconds === undefined) return undefined;
    left += 1000 * seconds;
  }
  return left;
}

function waitingIds(id: UniqueId, { own, tests }: Group): UniqueId[] {
  return [...(own ? [[id, own] as const] : []), ...tests]
    .filter(([, { status }]) => status === 'waiting')
    .map(([one]) => one);
}

function rowOf(id: UniqueId, group: Group, run: ShownRun, project: GanttProject): GanttRow {
  const node = project.nodes.get(id);
  const name = node?.name ?? id;
  const spans = group.tests.flatMap(([, step]) => spanOf(step, run) ?? []);
  return {
    id,
    name,
    layer: node ? layerOf(node) : null,
    status: statusOf(group),
    own: group.own && spanOf(group.own, run),
    isRunning: group.own?.status === 'running',
    tested:
      spans.length === 0
        ? null
        : {
            fromMs: Math.min(...spans.map(({ fromMs }) => fromMs)),
            toMs: Math.max(...spans.map(({ toMs }) => toMs)),
          },
    expected: null,
    tests: group.tests.map(([test, step]) => ({
      id: test,
      name: testName(project.nodes.get(test), test),
      status: step.status,
      span: spanOf(step, run),
    })),
    testStatus: statusOf({ own: null, tests: group.tests }),
    trouble: troubleOf(group),
  };
}

function testName(node: ManifestNode | undefined, id: UniqueId): string {
  if (!node || !isTest(node)) return id;
  const { title, column } = nameTest(node);
  return column === null ? title : `${title} on ${column}`;
}

function spanOf({ startMs, endMs }: RunStep, { elapsedMs }: ShownRun): Span | null {
  return startMs === null ? null : { fromMs: Math.max(0, startMs), toMs: endMs ?? elapsedMs };
}

const WORST: readonly MarkStatus[] = ['error', 'fail', 'warn', 'running'];

function statusOf({ own, tests }: Group): MarkStatus {
  const all = [...(own ? [own] : []), ...tests.map(([, step]) => step)];
  const worst = WORST.find((status) => all.some((step) => step.status === status));
  if (worst) return worst;
  if (own) return own.status;
  return all.find(({ status }) => status === 'waiting')?.status ?? all[0]?.status ?? 'waiting';
}

function troubleOf({ own, tests }: Group): GanttRow['trouble'] {
  if (own?.status === 'error') return { tone: 'error', text: 'did not build' };
  for (const [status, verbs] of TROUBLES) {
    const bad = tests.filter(([, step]) => step.status === status);
    if (bad.length === 0) continue;
    const rows = bad.reduce((sum, [, { failures }]) => sum + (failures ?? 0), 0);
    const verb = bad.length === 1 ? verbs[0] : verbs[1];
    const count = `${bad.length} ${bad.length === 1 ? 'test' : 'tests'} ${verb}`;
    return {
      tone: status,
      text: rows > 0 ? `${count}, ${rows} ${rows === 1 ? 'row' : 'rows'}` : count,
    };
  }
  return null;
}

const TROUBLES = [
  ['error', ['could not run', 'could not run']],
  ['fail', ['fails', 'fail']],
  ['warn', ['warns', 'warn']],
] as const;
