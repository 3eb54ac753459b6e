import type { Data, DataObject } from '../base/data';
import type { Invocation } from '../compile/session';
import type { NodeResult } from '../run/results';
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
    results: results.map(resultJson),
    elapsed_time: elapsed,
    args: { which: invocation.command, ...args },
  };
}

function resultJson(result: NodeResult): DataObject {
  return {
    status: result.status,
    timing: result.timing.map(({ name, started_at, completed_at }) => ({
      name,
      started_at,
      completed_at,
    })),
    thread_id: 'Thread-1',
    execution_time: result.execution_time,
    adapter_response: responseJson(result.adapter_response),
    message: result.message,
    failures: result.failures === null ? null : BigInt(result.failures),
    unique_id: result.unique_id,
    compiled: result.compiled_code === null ? null : true,
    compiled_code: result.compiled_code,
    relation_name: result.relation_name,
    batch_results: null,
  };
}

function responseJson(response: NodeResult['adapter_response']): DataObject {
  return Object.fromEntries(
    Object.entries(response).map(([key, value]): [string, Data] => [
      key,
      typeof value === 'number' ? BigInt(value) : value,
    ]),
  );
}
