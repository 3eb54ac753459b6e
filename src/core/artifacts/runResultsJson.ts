import type { Data, DataObject } from '../base/data';
import type { Invocation } from '../compile/session';
import type { Batch } from '../run/microbatch/batches';
import { type BatchResults, type NodeResult, threadOf } from '../run/results';
import { metadataJson } from './manifestJson';

/** dbt's run_results.json, version 6, as data. `args` are the options that the command was given. */
export function runResultsJson(
  invocation: Invocation,
  results: readonly NodeResult[],
  elapsed: number,
  args: DataObject,
): DataObject {
  return {
    metadata: metadataJson('run-results', 'v6', invocation),
    results: results.map((result) => resultJson(result, !COMPILING.has(invocation.command))),
    elapsed_time: elapsed,
    args: { which: invocation.command, ...args },
  };
}

/** The commands that compile nodes and do not run them. */
const COMPILING: ReadonlySet<string> = new Set(['compile', 'generate']);

function resultJson(result: NodeResult, ran: boolean): DataObject {
  return {
    status: result.status,
    timing: result.timing.map(({ name, started_at, completed_at }) => ({
      name,
      started_at,
      completed_at,
    })),
    thread_id: threadOf(result, ran),
    execution_time: result.execution_time,
    adapter_response: responseJson(result.adapter_response),
    message: result.message,
    failures: result.failures === null ? null : BigInt(result.failures),
    unique_id: result.unique_id,
    compiled: wasCompiled(result),
    compiled_code: result.compiled_code,
    relation_name: result.relation_name,
    batch_results: batchesJson(result.batches),
  };
}

function batchesJson(batches: BatchResults | undefined): Data {
  if (!batches) return null;
  const texts = (list: readonly Batch[]) =>
    list.map(({ start, end }) => [start, end].map((time) => isoText(time)));
  return { successful: texts(batches.successful), failed: texts(batches.failed) };
}

function isoText(time: number): string {
  return new Date(time).toISOString().replace('.000Z', '+00:00');
}

/** Null for what is never compiled. */
function wasCompiled({ unique_id: id, compiled_code: code }: NodeResult): boolean | null {
  if (code !== null) return true;
  return /^(?:model|test|snapshot|analysis|operation|macro)\./.test(id) ? false : null;
}

function responseJson(response: NodeResult['adapter_response']): DataObject {
  return Object.fromEntries(
    Object.entries(response).map(([key, value]): [string, Data] => [
      key,
      typeof value === 'number' ? BigInt(value) : value,
    ]),
  );
}
