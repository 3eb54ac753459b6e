import type { DataObject } from '../../core/base/data';
import type { Manifest, ManifestNode } from '../../core/project/manifest';
import type { RunEvent } from '../../core/run/events';
import { describeNode } from '../../core/run/log/describeNode';
import type { LogLevel, LogLine } from '../../core/run/log/logLine';
import { countResults, hookLabel } from '../../core/run/results';
import { nodeInfo } from './nodeInfo';

/** What dbt calls an event, and what it tells besides its line. */
export interface EventRecord {
  readonly name: string;
  readonly code: string;
  readonly data: DataObject;
  /** Of a node that runs: the worker's thread. */
  /** Which of dbt's worker threads says it, from 1; absent for the main thread. */
  readonly worker?: number;
}

/** The event behind one line of a run's log. */
export function eventRecord(
  event: RunEvent,
  { text, level }: LogLine,
  manifest: Manifest,
): EventRecord {
  if (text === '') return plainRecord(text);
  switch (event.type) {
    case 'run-started':
      return {
        name: 'ConcurrencyLine',
        code: 'Q027',
        data: {
          node_count: BigInt(event.total),
          num_threads: BigInt(event.threads),
          target_name: event.targetName,
        },
      };
    case 'node-started':
      return startRecord(event, nodeOf(manifest, event.id));
    case 'node-finished':
      return finishRecord(event, nodeOf(manifest, event.result.unique_id));
    case 'hook-finished':
      return hookRecord(event, text, nodeOf(manifest, event.result.unique_id));
    case 'run-stopped':
      return detailRecord(text, level);
    case 'run-finished':
      return endRecord(event, text, level);
    case 'message':
      return plainRecord(text);
  }
}

/** Lines that stand for themselves, by how they begin. */
const PLAIN: readonly (readonly [start: string, name: string, code: string])[] = [
  ['Running with dbt=', 'MainReportVersion', 'A001'],
  ['Registered adapter: ', 'AdapterRegistered', 'E034'],
  ['Unable to do partial parsing because ', 'UnableToPartialParse', 'I013'],
  ['Found ', 'FoundStats', 'W006'],
  ['Concurrency: ', 'ConcurrencyLine', 'Q027'],
  ['Nothing to do. ', 'NothingToDo', 'Q035'],
  ['No nodes selected!', 'NoNodesSelected', 'Q038'],
  ['Building catalog', 'BuildingCatalog', 'E044'],
  ['Catalog written to ', 'CatalogWritten', 'E043'],
  ['Encountered an error:', 'MainEncounteredError', 'Z002'],
  ['Random sample of table: ', 'SeedHeader', 'Q004'],
  ['---', 'Formatting', 'Z017'],
];

/** The event of a line that no run says, known by its words. */
export function plainRecord(text: string): EventRecord {
  if (text === '') return { name: 'Formatting', code: 'Z017', data: { msg: '' } };
  const batch = /^Batch \d+ of \d+ (\S+)/.exec(text)?.[1];
  if (batch !== undefined)
    return batch === 'START'
      ? { name: 'LogStartBatch', code: 'Q045', data: { msg: text }, worker: 1 }
      : { name: 'LogBatchResult', code: 'Q046', data: { msg: text }, worker: 1 };
  const [, name = 'Note', code = 'Z050'] = PLAIN.find(([start]) => text.startsWith(start)) ?? [];
  return { name, code, data: { msg: text } };
}

function nodeOf({ nodes }: Manifest, id: string): ManifestNode {
  const node = nodes.get(id);
  if (!node) throw new Error(`An event tells of ${id}, which the project does not have`);
  return node;
}

type Of<T extends RunEvent['type']> = Extract<RunEvent, { readonly type: T }>;

function startRecord(event: Of<'node-started'>, node: ManifestNode): EventRecord {
  const { index, total, at, worker } = event;
  const place = { index: BigInt(index), total: BigInt(total) };
  const data = { ...place, description: describeNode(node), node_info: nodeInfo(node, at) };
  return { name: 'LogStartLine', code: 'Q011', data, worker };
}

const RESULTS: Readonly<Record<string, readonly [name: string, code: string]>> = {
  model: ['LogModelResult', 'Q012'],
  seed: ['LogSeedResult', 'Q016'],
  snapshot: ['LogSnapshotResult', 'Q015'],
  test: ['LogTestResult', 'Q007'],
  unit_test: ['LogTestResult', 'Q007'],
  source: ['LogFreshnessResult', 'Q018'],
};

function finishRecord(event: Of<'node-finished'>, node: ManifestNode): EventRecord {
  const { result, at } = event;
  const { worker = 1 } = result;
  const place = { index: BigInt(event.index), total: BigInt(event.total) };
  const info = { node_info: nodeInfo(node, at, result) };
  if (result.status === 'skipped')
    return { name: 'SkippingDetails', code: 'Q034', data: { ...place, ...info }, worker };
  if (result.status === 'no-op')
    return { name: 'LogNodeNoOpResult', code: 'Q019', data: { ...place, ...info }, worker };
  const [name, code] = RESULTS[node.resource_type] ?? ['LogModelResult', 'Q012'];
  const isSuccess = result.status === 'success' && node.resource_type === 'model';
  const data: DataObject = {
    ...place,
    ...info,
    execution_time: result.execution_time,
    status: isSuccess ? (result.message ?? '') : result.status,
    ...(result.failures !== null && { num_failures: BigInt(result.failures) }),
  };
  return { name, code, data, worker };
}

function hookRecord(event: Of<'hook-finished'>, text: string, node: ManifestNode): EventRecord {
  const { result, index, total, at } = event;
  const place = { index: BigInt(index), total: BigInt(total), statement: hookLabel(node) };
  if (text.includes(' START hook: '))
    return {
      name: 'LogHookStartLine',
      code: 'Q032',
      data: { ...place, node_info: nodeInfo(node, result.timing[0]?.started_at ?? at) },
    };
  const ended = { execution_time: result.execution_time, status: result.status };
  const data = { ...place, ...ended, node_info: nodeInfo(node, at, result) };
  return { name: 'LogHookEndLine', code: 'Q033', data };
}

function endRecord(
  { results, elapsed }: Of<'run-finished'>,
  text: string,
  level: LogLevel,
): EventRecord {
  const { pass, warn, error, skip, noOp, total } = countResults(results);
  const stats = { error, noop: noOp, pass, skip, total, warn };
  const whole = Object.fromEntries(Object.entries(stats).map(([key, n]) => [key, BigInt(n)]));
  if (text.startsWith('Finished running'))
    return { name: 'FinishedRunningStats', code: 'E047', data: { execution_time: elapsed } };
  if (/^(?:Completed|Exited because of) /.test(text))
    return {
      name: 'EndOfRunSummary',
      code: 'Z030',
      data: { num_errors: BigInt(error), num_warnings: BigInt(warn) },
    };
  if (text.startsWith('Done.')) return { name: 'StatsLine', code: 'Z023', data: { stats: whole } };
  return detailRecord(text, level);
}

function detailRecord(text: string, level: LogLevel): EventRecord {
  const [name, code] = DETAILS.find(([start]) => text.startsWith(start))?.slice(1) ?? [];
  const [usual, usualCode] =
    level === 'warn' ? ['RunResultWarningMessage', 'Z046'] : ['RunResultError', 'Z024'];
  return { name: name ?? usual ?? '', code: code ?? usualCode ?? '', data: { msg: text } };
}

/** The lines about one node at the end of a run. */
const DETAILS: readonly (readonly [start: string, name: string, code: string])[] = [
  ['CANCEL query ', 'LogCancelLine', 'Q022'],
  ['Failure in ', 'RunResultFailure', 'Z022'],
  ['Warning in ', 'RunResultWarning', 'Z021'],
  ['  compiled code at ', 'SQLCompiledPath', 'Z026'],
  ['  See test failures', 'CheckNodeTestFailure', 'Z027'],
];
