import { readDocument, type TextStore, writeDocument } from '../../core/base/textStore';
import type { UniqueId } from '../../core/project/manifest';
import { countResults, type NodeStatus, type RunCounts } from '../../core/run/results';

/** Where a seed's rows came from. */
export type SeedOrigin =
  | { readonly kind: 'sample' }
  | {
      readonly kind: 'import';
      readonly fileName: string;
      readonly sizeBytes: number;
      /** ISO time of the import. */
      readonly at: string;
      /** Whether its rows took the place of all that were there, or joined them. */
      readonly mode: 'replace' | 'append';
    };

/** How a node stood when it last ran. */
export interface NodeState {
  readonly status: NodeStatus;
  readonly message: string | null;
  readonly failures: number | null;
  readonly seconds: number;
  /** A test that could not judge for want of data says here what it lacks; dbt's status is a warning then. */
  readonly shortfall?: string;
  /** ISO time, and the run it belongs to. */
  readonly at: string;
  readonly runId: string;
}

/** One command that ran. */
export interface RunRecord {
  readonly id: string;
  /** As typed: `dbt build --select …`. */
  readonly command: string;
  readonly startedAt: string;
  /** Seconds. */
  readonly elapsed: number;
  readonly counts: RunCounts;
  readonly interrupted: boolean;
  /** The tab was closed before its end: what it built by then stands, and nothing is known of it. */
  readonly isUnfinished?: true;
  /** `ls`, `compile`, `show`, `parse`: it answered, and changed nothing. */
  readonly isAnswer?: true;
  /** The project's problems or a wrong selection kept it from running. */
  readonly refused?: true;
  /** Failing rows (or 0/1) and status by node, for history marks. */
  readonly statuses: Readonly<
    Record<UniqueId, readonly [status: NodeStatus, failures: number | null, seconds: number]>
  >;
  /** The tests among them that could not judge for want of data, with what they lacked. */
  readonly shortfalls?: Readonly<Record<UniqueId, string>>;
}

/** A variable that was set, or taken back to the project's value (null). */
export interface VariableChange {
  readonly name: string;
  /** ISO time. */
  readonly at: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What the tab keeps between visits besides the database itself. */
export interface TabState {
  /** Variables that the user has set: name → YAML text, as after `name:` in `--vars`. */
  readonly vars: Readonly<Record<string, string>>;
  /** What became of the variables, newest first. */
  readonly changes: readonly VariableChange[];
  /** Environment variables that the project reads. */
  readonly env: Readonly<Record<string, string>>;
  readonly seeds: Readonly<Record<string, SeedOrigin>>;
  readonly nodes: Readonly<Record<UniqueId, NodeState>>;
  /** Rows of each relation that was built, by node. */
  readonly rowCounts: Readonly<Record<UniqueId, number>>;
  /** Newest first. */
  readonly runs: readonly RunRecord[];
  /** SHA-256 of the project files of the last build. */
  readonly projectChecksum: string | null;
  /** The command that is building; a later visit finds it here when the tab was closed before its end. */
  readonly begun: Pick<RunRecord, 'id' | 'command' | 'startedAt'> | null;
}

const NEW_STATE: TabState = {
  vars: {},
  changes: [],
  env: {},
  seeds: {},
  nodes: {},
  rowCounts: {},
  runs: [],
  projectChecksum: null,
  begun: null,
};

const NAME = 'state.json';
const VERSION = 1;
const RUNS_KEPT = 20;
const ANSWERS_KEPT = 10;
const CHANGES_KEPT = 50;

export async function readTabState(store: TextStore): Promise<TabState> {
  return { ...NEW_STATE, ...(await readDocument<Partial<TabState>>(store, NAME, VERSION)) };
}

export function writeTabState(store: TextStore, state: TabState): Promise<void> {
  return writeDocument(store, NAME, VERSION, state);
}

/** What stays true of a state whose database is gone: the user's settings. */
export function forgetData({ vars, changes, env }: TabState): TabState {
  return { ...NEW_STATE, vars, changes, env };
}

/** How each node last ended, for selections by `result:`. */
export function lastStatuses({ nodes }: TabState): ReadonlyMap<UniqueId, NodeStatus> {
  return new Map(Object.entries(nodes).map(([id, { status }]) => [id, status]));
}

/** The state after a run: its record in front, its nodes' states over the older ones. */
export function recordRun(
  state: TabState,
  record: RunRecord,
  nodes: Readonly<Record<UniqueId, NodeState>>,
): TabState {
  return {
    ...state,
    nodes: { ...state.nodes, ...nodes },
    runs: keepNewest([record, ...state.runs]),
    begun: null,
  };
}

/** The state that a visit begins with: a command that had begun and not ended was cut off with its tab, and all must be built anew. */
export function recordUnfinished({ begun, ...state }: TabState): TabState {
  if (begun === null) return { ...state, begun };
  const how = { counts: countResults([]), interrupted: true, isUnfinished: true } as const;
  const record: RunRecord = { ...begun, ...how, elapsed: 0, statuses: {} };
  return recordRun({ ...state, begun, projectChecksum: null }, record, {});
}

/** Answers have a number of their own: looking things up must not push the builds out. */
function keepNewest(runs: readonly RunRecord[]): RunRecord[] {
  const left = { runs: RUNS_KEPT, answers: ANSWERS_KEPT };
  return runs.filter(({ isAnswer }) => {
    const kind = isAnswer ? 'answers' : 'runs';
    left[kind] -= 1;
    return left[kind] >= 0;
  });
}

/** The state with other variables, and the changes noted; null takes a variable back to the project's value. */
export function changeVariables(
  state: TabState,
  changes: Readonly<Record<string, string | null>>,
  at: string,
): TabState {
  const noted = Object.entries(changes)
    .map(([name, to]) => ({ name, at, from: state.vars[name] ?? null, to }))
    .filter(({ from, to }) => from !== to);
  return {
    ...state,
    vars: applyChanges(state.vars, changes),
    changes: [...noted, ...state.changes].slice(0, CHANGES_KEPT),
  };
}

/** The record with each change made; null takes an entry out. */
export function applyChanges(
  before: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, string | null>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ ...before, ...changes }).filter(
      (entry): entry is [string, string] => entry[1] !== null,
    ),
  );
}
