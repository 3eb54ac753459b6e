import { isCompilable, type ManifestNode } from '../project/manifest';
import { readAnew } from './catalogState';
import { executedPath } from './compiledPath';
import { nodeErrorText } from './errorText';
import type { NodeOutcome, NodeRunner } from './nodeRunner';
import type { NodeResult, Timing } from './results';
import { runNode } from './runNode';
import { UnhandledError } from './unhandledError';

/**
 * Runs one node and tells how it ended, whatever happened. What a node has not committed is rolled back, as dbt does when
 * it gives a connection back; the hooks of an event share one. Rejects only for what is no node's fault.
 */
export async function attemptNode(
  runner: NodeRunner,
  node: ManifestNode,
  now: () => Date,
): Promise<NodeResult> {
  const startedAt = now();
  let compiledAt: Date | undefined;
  const onCompiled = () => {
    compiledAt = now();
  };
  const outcome = await runNode(runner, node, onCompiled).catch((error: unknown) =>
    recover(runner, node, error),
  );
  if (node.resource_type !== 'operation') await runner.connection.rollBack();
  const completedAt = now();
  const timing: Timing[] = [
    {
      name: 'compile',
      started_at: isoTime(startedAt),
      completed_at: isoTime(compiledAt ?? completedAt),
    },
    ...(compiledAt
      ? [
          {
            name: 'execute' as const,
            started_at: isoTime(compiledAt),
            completed_at: isoTime(completedAt),
          },
        ]
      : []),
  ];
  const seconds = (completedAt.getTime() - startedAt.getTime()) / 1000;
  return {
    ...resultOf(node, outcome, timing, seconds),
    executed_code: executedCode(runner, node),
    worker: runner.worker,
  };
}

/** Rolls back what the node left open, and asks the catalog anew what exists: the run's own book may be wrong now. */
async function recover(
  runner: NodeRunner,
  node: ManifestNode,
  error: unknown,
): Promise<NodeOutcome> {
  const { session } = runner.context;
  const message = nodeErrorText(error, node, session.manifest);
  if (error instanceof UnhandledError && isCompilable(node)) {
    // Until a statement has been written there, dbt knows no path.
    const isWritten = executedCode(runner, node) !== null;
    const path = isWritten ? executedPath(node, session.manifest.targetPath) : '';
    runner.tell(`Unhandled error while executing ${path}\n${message}`, 'error');
  }
  await runner.connection.rollBack();
  await readAnew(runner);
  const isUnitTest = node.resource_type === 'unit_test';
  const compiled = isUnitTest ? undefined : runner.context.compiled.get(node.unique_id);
  return {
    status: 'error',
    message,
    failures: null,
    adapterResponse: {},
    compiledCode: compiled?.code ?? null,
  };
}

function executedCode({ context }: NodeRunner, node: ManifestNode): string | null {
  return context.executed.get(node.unique_id) ?? null;
}

/** The result of a node that was compiled and is not to run. */
export function makeCompiledResult(
  node: ManifestNode,
  code: string | null,
  timing: readonly Timing[],
  seconds: number,
): NodeResult {
  const outcome: NodeOutcome = {
    status: 'success',
    message: null,
    failures: null,
    adapterResponse: {},
    compiledCode: code,
  };
  return resultOf(node, outcome, timing, seconds);
}

/** The result of a node that something before it held back. */
export function makeSkippedResult(node: ManifestNode): NodeResult {
  const outcome: NodeOutcome = {
    status: 'skipped',
    message: null,
    failures: null,
    adapterResponse: {},
    compiledCode: null,
  };
  return resultOf(node, outcome, [], 0);
}

function resultOf(
  node: ManifestNode,
  outcome: NodeOutcome,
  timing: readonly Timing[],
  seconds: number,
): NodeResult {
  const isTable =
    node.resource_type === 'model' ||
    node.resource_type === 'snapshot' ||
    node.resource_type === 'test';
  return {
    unique_id: node.unique_id,
    status: outcome.status,
    message: outcome.message,
    failures: outcome.failures,
    execution_time: seconds,
    timing,
    adapter_response: outcome.adapterResponse,
    compiled_code: outcome.compiledCode,
    relation_name: isTable ? node.relation_name : null,
    executed_code: null,
    ...(outcome.age && { age: outcome.age }),
    ...(outcome.batches && { batches: outcome.batches }),
    ...(outcome.batchSql && { batch_sql: outcome.batchSql }),
  };
}

/** ISO time in UTC with microseconds, as dbt's artifacts write it. */
export function isoTime(date: Date): string {
  return date.toISOString().replace(/(\.\d{3})Z$/, '$1000Z');
}
