import type { TestNode, UniqueId, UnitTestNode } from '../../../core/project/manifest';
import type { ProjectView } from '../../../engine/tab/projectView';
import type { TabReport } from '../../../engine/tab/tabReport';
import { type LiveNode, liveNode } from '../../../state/nodeStates';
import type { ActiveRun } from '../../../state/runStore';
import type { MarkStatus } from '../../kit/marks/statuses';
import { markOfLive } from '../../model/liveMark';
import { isTest, nameTest, testedNode } from '../../model/testNames';
import { type HistoryTick, testHistory } from './testHistory';

/** A test as the list shows it. */
export interface TestItem {
  readonly id: UniqueId;
  readonly node: TestNode | UnitTestNode;
  readonly title: string;
  readonly column: string | null;
  /** The node that it is about; null for a test of several. */
  readonly about: UniqueId | null;
  readonly aboutName: string;
  /** Such as `unique`; `singular` and `unit test` for those without a name of their kind. */
  readonly type: string;
  /** `waiting` also for a test that has never run. */
  readonly status: MarkStatus;
  /** How it last ended, while it runs again: so that it keeps its place in the list. */
  readonly standing: MarkStatus;
  readonly live: LiveNode | null;
  readonly history: readonly HistoryTick[];
}

const SEVERAL = 'several models';

/** Every test of the project with its state of this moment. */
export function testItems(
  project: ProjectView,
  report: TabReport,
  run: ActiveRun | null,
): TestItem[] {
  const names = new Map(project.nodes.map((node) => [node.unique_id, node.name]));
  return project.nodes.filter(isTest).map((node) => {
    const id = node.unique_id;
    const about = testedNode(node, project.parents[id] ?? []);
    const live = liveNode(id, report, run) ?? null;
    return {
      id,
      node,
      ...nameTest(node),
      about,
      aboutName: about === null ? SEVERAL : (names.get(about) ?? about),
      type: typeOf(node),
      status: markOfLive(live),
      standing: standingOf(live, report.state.nodes[id]),
      live,
      history: testHistory(id, report.state.runs),
    };
  });
}

function typeOf(node: TestNode | UnitTestNode): string {
  if (node.resource_type === 'unit_test') return 'unit test';
  return node.test_metadata?.name ?? 'singular';
}

function standingOf(live: LiveNode | null, kept: LiveNode | undefined): MarkStatus {
  const isPending = live?.status === 'running' || live?.status === 'waiting';
  return markOfLive(isPending ? (kept ?? null) : live);
}

const RANKS: Readonly<Record<MarkStatus, number>> = {
  error: 0,
  fail: 1,
  warn: 2,
  notEnoughData: 3,
  skipped: 4,
  running: 5,
  waiting: 6,
  pass: 7,
};

/** Worse is less. */
export function rankOf(status: MarkStatus): number {
  return RANKS[status];
}

/** Whether someone should look at it. */
export function isProblem({ standing }: Pick<TestItem, 'standing'>): boolean {
  return standing === 'error' || standing === 'fail' || standing === 'warn';
}
