import type { Data, DataObject } from '../base/data';
import type { CompileContext } from '../compile/compileNode';
import { NamespaceObject } from '../compile/objects/namespaceObject';
import { nodeValue } from '../compile/objects/nodeValue';
import {
  type CompilableNode,
  isCompilable,
  type ManifestNode,
  unitTestName,
} from '../project/manifest';
import { valueOfData } from '../python/data';
import { Dict } from '../python/dict';
import { makeFunction } from '../python/functions/makeFunction';
import { parseIsoDateTime } from '../python/modules/datetime/isoParse';
import { PyDateTime } from '../python/modules/datetime/pyDateTime';
import { Tuple } from '../python/tuple';
import type { Value } from '../python/value';
import { executedPath, writtenPath } from './compiledPath';
import { isFailure, type NodeResult, type Timing, threadOf } from './results';

/**
 * What the hooks at the end of a run see of it: the nodes' `results`, and the `schemas` and `database_schemas` that they
 * were built in.
 */
export function makeEndHookNames(
  context: Pick<CompileContext, 'session' | 'compiled'>,
  results: readonly NodeResult[],
): ReadonlyMap<string, Value> {
  const { session } = context;
  const built = results.filter(({ status }) => !isFailure(status));
  const places = new Map(
    built.flatMap(({ unique_id }): [string, Tuple][] => {
      const node = session.manifest.nodes.get(unique_id);
      if (!node || !isCompilable(node) || !isBuilt(node)) return [];
      return [[`${node.database}\n${node.schema}`, new Tuple([node.database, node.schema])]];
    }),
  );
  const schemas = new Set([...places.values()].map(({ items }) => items[1] ?? null));
  return new Map<string, Value>([
    ['results', results.map((result) => resultValue(context, result))],
    ['schemas', [...schemas]],
    ['database_schemas', [...places.values()]],
  ]);
}

/** A test has a place in the database only where it stores its failures. */
function isBuilt(node: CompilableNode): boolean {
  return node.resource_type !== 'test' || node.relation_name !== null;
}

/** A result as dbt's object; it and its parts give themselves as data by `to_dict()`. */
function resultValue(
  context: Pick<CompileContext, 'session' | 'compiled'>,
  result: NodeResult,
): Value {
  const asData = resultNode(context, result);
  const { timing, status, message, failures, execution_time, adapter_response } = result;
  const facts = {
    status,
    thread_id: threadOf(result),
    execution_time,
    adapter_response: Object.fromEntries(Object.entries(adapter_response).map(withInteger)),
    message,
    failures: failures === null ? null : BigInt(failures),
  };
  const parts = Object.entries(facts).map(([name, value]) => [name, valueOfData(value)] as const);
  const whole = new Dict([
    ...parts,
    ['timing', timing.map((one) => valueOfData({ ...one }))],
    ['node', asData],
    ['agate_table', null],
    ['batch_results', null],
  ]);
  return objectOf('RunResult', whole, {
    timing: timing.map(timingValue),
    node: asData instanceof Dict ? objectOf('Node', asData) : asData,
  });
}

/** A unit test that came to a verdict is the node that dbt made of it for that, which has a config and no relation. */
function resultNode(
  { session, compiled }: Pick<CompileContext, 'session' | 'compiled'>,
  result: NodeResult,
): Value {
  const { unique_id: id, status } = result;
  const node = session.manifest.nodes.get(id);
  if (!node) return null;
  const tested = compiled.get(id)?.node;
  if (node.resource_type !== 'unit_test' || status === 'error' || !tested)
    return nodeValue(node, madeFields(node, result, session.manifest.targetPath));
  const name = unitTestName(node);
  const { resource_type } = node;
  return nodeValue(tested, { resource_type, name, alias: name, relation_name: null });
}

/** What the run has made of a node, as far as dbt's object of it knows. */
function madeFields(
  node: ManifestNode,
  { compiled_code: code, executed_code: executed }: NodeResult,
  targetPath: string | undefined,
): DataObject {
  return {
    ...(executed !== null && { build_path: executedPath(node, targetPath) }),
    ...(code !== null && {
      compiled: true,
      compiled_code: code,
      compiled_path: writtenPath(node, code, targetPath),
      extra_ctes_injected: true,
    }),
  };
}

function withInteger([name, value]: readonly [string, string | number | null]): [string, Data] {
  return [name, typeof value === 'number' ? BigInt(value) : value];
}

function timingValue(timing: Timing): Value {
  return objectOf('TimingInfo', new Dict(Object.entries(timing)), {
    started_at: momentOf(timing.started_at),
    completed_at: momentOf(timing.completed_at),
  });
}

/** dbt's moments are in UTC and do not say so. */
function momentOf(text: string): Value {
  const { date, time } = parseIsoDateTime(text);
  return new PyDateTime(date, time);
}

/** An object with the attributes of `data`, apart from those that it has in another form. */
function objectOf(type: string, data: Dict, others: Readonly<Record<string, Value>> = {}): Value {
  const toDict = makeFunction('to_dict', 'omit_none=False', () => data);
  return new NamespaceObject(type, (name) =>
    name === 'to_dict' ? toDict : Object.hasOwn(others, name) ? others[name] : data.get(name),
  );
}
