import type { ManifestNode, UniqueId } from '../project/manifest';
import type { Batch } from './microbatch/batches';

/** dbt's words for how a node ended. */
export type NodeStatus =
  | 'success'
  | 'partial success'
  | 'error'
  | 'skipped'
  | 'pass'
  | 'fail'
  | 'warn'
  | 'no-op';

export interface Timing {
  readonly name: 'compile' | 'execute';
  /** ISO, UTC, with microseconds. */
  readonly started_at: string;
  readonly completed_at: string;
}

/** How one node ended; the fields of dbt's run_results.json v6. */
export interface NodeResult {
  readonly unique_id: UniqueId;
  readonly status: NodeStatus;
  readonly message: string | null;
  /** Failing rows of a test; 0 or 1 for a unit test; null for everything else. */
  readonly failures: number | null;
  /** Seconds. */
  readonly execution_time: number;
  readonly timing: readonly Timing[];
  readonly adapter_response: Readonly<Record<string, string | number | null>>;
  readonly compiled_code: string | null;
  readonly relation_name: string | null;
  /** The statement that built the node; not part of run_results, but a file below target/run. */
  readonly executed_code: string | null;
  /** Which of the run's connections it ran on, from 1; absent for what did not run, 0 where the main thread held it back. */
  readonly worker?: number;
  /** Of a source that was checked: how old its rows are. */
  readonly age?: SourceAge;
  /** Of a microbatch model: which of its batches went well. */
  readonly batches?: BatchResults;
  readonly batch_sql?: readonly BatchSql[];
}

/** How the batches of a model ended. */
export interface BatchResults {
  readonly successful: readonly Batch[];
  readonly failed: readonly Batch[];
}

/** The SQL of a batch, for its files below target/. */
export interface BatchSql {
  readonly name: string;
  readonly compiled: string;
  readonly executed: string;
}

/** How old the newest rows of a source are, by `source freshness`. */
export interface SourceAge {
  /** Microseconds since 1970-01-01 UTC. */
  readonly maxLoadedAt: bigint;
  readonly snapshottedAt: bigint;
  readonly seconds: number;
}

/** Whether what depends on the node must be skipped. */
export function isFailure(status: NodeStatus): boolean {
  return ['error', 'fail', 'skipped', 'partial success'].includes(status);
}

/** Whether the node ended because the run was stopped, and not by a fault of its own. */
export function wasInterrupted({ status, message }: NodeResult): boolean {
  return status === 'error' && /INTERRUPT Error/.test(message ?? '');
}

/** Why nodes do not run that come after a failure with --fail-fast. */
export const FAIL_FAST_REASON = 'Skipping due to fail_fast';

/** The thread that ran a node, or compiled it alone, as dbt calls it. */
export function threadOf(
  { unique_id: id, message, worker = 1 }: Pick<NodeResult, 'unique_id' | 'message' | 'worker'>,
  ran = true,
): string {
  const isOfMain = worker === 0 || message === FAIL_FAST_REASON || id.startsWith('macro.');
  if (isOfMain) return 'MainThread';
  return id.startsWith('operation.') && ran ? 'main' : `Thread-${worker} (worker)`;
}

/** How a run is summed up: `Done. PASS=…`. */
export interface RunCounts {
  readonly pass: number;
  readonly warn: number;
  readonly error: number;
  readonly skip: number;
  readonly noOp: number;
  readonly total: number;
}

/** Counts results as dbt's last line does. */
export function countResults(results: readonly NodeResult[]): RunCounts {
  const count = (...statuses: readonly NodeStatus[]) =>
    results.filter(({ status }) => statuses.includes(status)).length;
  return {
    pass: count('success', 'pass'),
    warn: count('warn'),
    error: count('error', 'fail', 'partial success'),
    skip: count('skipped'),
    noOp: count('no-op'),
    total: results.length,
  };
}

/** `main.dim_customers`, as log lines name a relation; ephemeral and other nodes have their name only. */
export function relationLabel(node: ManifestNode): string {
  const alias = 'alias' in node ? node.alias : node.name;
  return 'schema' in node ? `${node.schema}.${alias}` : alias;
}

/** `shop.on-run-start.0`, as dbt calls a hook; its `index` counts from 1. */
export function hookLabel(
  node: Pick<ManifestNode, 'name' | 'package_name'> & { readonly index?: number },
): string {
  const [, event = ''] = /-(on-run-(?:start|end))-\d+$/.exec(node.name) ?? [];
  return `${node.package_name}.${event}.${(node.index ?? 1) - 1}`;
}
