import { nodeValue } from '../compile/objects/nodeValue';
import type { ParsedSession } from '../compile/session';
import { type CompilableNode, isCompilable } from '../project/manifest';
import { valueOfData } from '../python/data';
import { Dict } from '../python/dict';
import { Tuple } from '../python/tuple';
import type { Value } from '../python/value';
import { isFailure, type NodeResult, threadOf } from './results';

/**
 * What the hooks at the end of a run see of it: the nodes' `results`, and the `schemas` and `database_schemas` that they
 * were built in.
 */
export function makeEndHookNames(
  session: ParsedSession,
  results: readonly NodeResult[],
): ReadonlyMap<string, Value> {
  const { database } = session.project.target;
  const built = results.filter(({ status }) => !isFailure(status));
  const schemas = new Set(
    built.flatMap(({ unique_id }) => {
      const node = session.manifest.nodes.get(unique_id);
      return node && isCompilable(node) && isBuilt(node) ? [node.schema] : [];
    }),
  );
  return new Map<string, Value>([
    ['results', results.map((result) => resultValue(session, result))],
    ['schemas', [...schemas]],
    ['database_schemas', [...schemas].map((schema) => new Tuple([database, schema]))],
  ]);
}

/** A test has a place in the database only where it stores its failures. */
function isBuilt(node: CompilableNode): boolean {
  return node.resource_type !== 'test' || node.relation_name !== null;
}

function resultValue(session: ParsedSession, result: NodeResult): Value {
  const { unique_id } = result;
  const node = session.manifest.nodes.get(unique_id);
  const data = {
    status: result.status,
    message: result.message,
    failures: result.failures === null ? null : BigInt(result.failures),
    execution_time: result.execution_time,
    adapter_response: result.adapter_response,
    compiled_code: result.compiled_code,
    relation_name: result.relation_name,
    timing: result.timing.map((one) => ({ ...one })),
    thread_id: threadOf(result),
  };
  return new Dict([
    ...Object.entries(data).map(([name, value]) => [name, valueOfData(value)] as const),
    ['unique_id', unique_id],
    ['node', node ? nodeValue(node) : null],
  ]);
}
