import type { CommandName } from '../../command/command';
import {
  type Manifest,
  type ManifestNode,
  materializationOf,
  type UniqueId,
  unitTestName,
} from '../../project/manifest';
import { compiledPath } from '../compiledPath';
import type { RunEvent } from '../events';
import { countResults, type NodeResult } from '../results';
import { BLANK, counted, dotted, type LogText } from './logLine';

/** dbt's last lines: what ran, whether it went well, what failed and warned, and the sum. */
export function endLines(
  { results, elapsed, isBrokenOff }: Extract<RunEvent, { type: 'run-finished' }>,
  manifest: Manifest,
): LogText[] {
  const counts = countResults(results);
  const partial = results.filter(({ status }) => status === 'partial success').length;
  const heldBack = results.filter((one) => isHeldBack(one));
  const warnings = results.filter(({ status }) => status === 'warn');
  const others = results.filter(({ status }) => status !== 'warn');
  const finished = finishedLine(results, elapsed, manifest);
  const sources = results.filter(({ unique_id: id }) => id.startsWith('source.'));
  if (sources.length > 0) {
    const details = results.flatMap((result) => staleLines(result, manifest));
    return [BLANK, [finished, 'info'], ...details, ['Done.', 'info']];
  }
  const details = [...others, ...warnings].flatMap((result) => detailLines(result, manifest));
  const done = `Done. PASS=${counts.pass} WARN=${counts.warn} ERROR=${counts.error} SKIP=${counts.skip} NO-OP=${counts.noOp} TOTAL=${counts.total}`;
  const lines: LogText[] = [...details, BLANK, [done, 'info']];
  if (isBrokenOff)
    return [
      ...[BLANK, ['Exited because of keyboard interrupt', 'warn'] as const, ...lines],
      ...[BLANK, [finished, 'info'] as const],
    ];
  // Where only ephemeral models were chosen there is nothing to sum up.
  if (results.length === 0) return [BLANK, [finished, 'info']];
  const failed = counts.error - partial + heldBack.length;
  return [
    ...[BLANK, [finished, 'info'] as const],
    ...[BLANK, completedLine(failed, counts.warn, partial), ...lines],
  ];
}

/** What a command says at its end that had no node to run. */
export function nothingLines(command: CommandName): LogText[] {
  if (command === 'freshness') return [['Done.', 'info']];
  if (command !== 'seed' && command !== 'clone') return [];
  const done = 'Done. PASS=0 WARN=0 ERROR=0 SKIP=0 NO-OP=0 TOTAL=0';
  return [BLANK, completedLine(0, 0, 0), BLANK, [done, 'info']];
}

/** What dbt says of a statement that it has stopped. */
export function cancelLine(id: UniqueId): LogText {
  return [dotted(`CANCEL query ${id}`, 'CANCEL'), 'error'];
}

/** What dbt says of the failure that ends a run with --fail-fast, before it sums up. */
export function stoppedLines(
  { result }: Extract<RunEvent, { type: 'run-stopped' }>,
  manifest: Manifest,
): LogText[] {
  return [cancelLine(result.unique_id), ...detailLines(result, manifest)];
}

/** What an ephemeral model that failed says of itself, below each node that is skipped because of it. */
export function causeLines(cause: NodeResult, manifest: Manifest): LogText[] {
  return detailLines({ ...cause, compiled_code: null }, manifest).slice(1);
}

/** What `source freshness` says at the end of a source that is too old, or that could not be asked, and of a hook that failed. */
function staleLines(result: NodeResult, manifest: Manifest): LogText[] {
  const { unique_id: id, status, message, age } = result;
  const node = manifest.nodes.get(id);
  if (!node || status !== 'error') return [];
  if (node.resource_type === 'operation') return detailLines(result, manifest);
  if (!age) return [BLANK, [`  ${message ?? ''}`, 'error']];
  const place = `Failure in source ${node.name} (${node.original_file_path})`;
  return [BLANK, [place, 'error'], [`  Status: ${status}`, 'error']];
}

/** What ran, and for how many seconds. */
export function finishedLine(
  results: readonly NodeResult[],
  elapsed: number,
  manifest: Manifest,
): string {
  return `Finished running ${finishedText(results, manifest)} in ${elapsedText(elapsed)}.`;
}

/** `1 exposure, 5 seeds, 5 table models, 60 data tests, …`, in dbt's order of kinds. */
function finishedText(results: readonly NodeResult[], manifest: Manifest): string {
  const kinds = new Map<string, { words: readonly [one: string, many?: string]; count: number }>();
  for (const { unique_id } of results) {
    const [order, ...words] = kindOf(manifest.nodes.get(unique_id));
    kinds.set(order, { words, count: (kinds.get(order)?.count ?? 0) + 1 });
  }
  return [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { words, count }]) => counted(count, ...words))
    .join(', ');
}

/** What a node is called, behind the word that dbt sorts it by: models by materialization, tests behind tables. */
function kindOf(
  node: ManifestNode | undefined,
): readonly [order: string, one: string, many?: string] {
  if (!node) return ['node', 'node'];
  const { resource_type: type } = node;
  switch (type) {
    case 'model':
      return [
        `${materializationOf(node)} model`,
        `${materializationOf(node).replaceAll('_', ' ')} model`,
      ];
    case 'test':
      return [type, 'test', 'data tests'];
    case 'operation':
      return ['project hook', 'project hook'];
    case 'unit_test':
      return ['unit', 'unit test'];
    case 'saved_query':
      return [type, 'saved query'];
    default:
      return [type, type];
  }
}

/** What was skipped with a word of why counts among the errors. */
function isHeldBack({ status, message, unique_id: id }: NodeResult): boolean {
  return status === 'skipped' && message !== null && !id.startsWith('exposure.');
}

function elapsedText(elapsed: number): string {
  const hours = Math.floor(elapsed / 3600);
  const minutes = Math.floor((elapsed % 3600) / 60);
  return `${hours} hours ${minutes} minutes and ${(elapsed % 60).toFixed(2)} seconds (${elapsed.toFixed(2)}s)`;
}

function completedLine(errors: number, warnings: number, partial: number): LogText {
  const partially = `${partial} partial ${partial === 1 ? 'success' : 'successes'}`;
  const warned = `${warnings} warning${warnings === 1 ? '' : 's'}`;
  if (errors > 0) {
    return [`Completed with ${counted(errors, 'error')}, ${partially}, and ${warned}:`, 'error'];
  }
  if (partial > 0) return [`Completed with ${partially} and ${warned}`, 'warn'];
  return warnings > 0
    ? [`Completed with ${counted(warnings, 'warning')}:`, 'warn']
    : ['Completed successfully', 'pass'];
}

/** What dbt says at the end of each node that failed or warned. */
function detailLines(result: NodeResult, manifest: Manifest): LogText[] {
  const node = manifest.nodes.get(result.unique_id);
  if (!node || !['error', 'fail', 'warn'].includes(result.status)) return [];
  const place = `${node.resource_type} ${nameAtEnd(node, result)} (${node.original_file_path})`;
  const message = result.message ?? '';
  return [
    BLANK,
    ...(result.status === 'warn'
      ? ([
          [`Warning in ${place}`, 'warn'],
          [message, 'warn'],
        ] as const)
      : ([
          [`Failure in ${place}`, 'error'],
          [`  ${message}`, 'error'],
        ] as const)),
    ...compiledLines(node, result, manifest),
    ...storedLines(node, result),
  ];
}

/** A unit test that was compiled goes by the name of its version. */
function nameAtEnd(node: ManifestNode, { compiled_code: code }: NodeResult): string {
  return node.resource_type === 'unit_test' && code !== null ? unitTestName(node) : node.name;
}

function compiledLines(
  node: ManifestNode,
  result: NodeResult,
  { targetPath }: Manifest,
): LogText[] {
  // dbt writes no compiled file of a snapshot, and none that is empty.
  if (!result.compiled_code || node.resource_type === 'snapshot') return [];
  return [BLANK, [`  compiled code at ${compiledPath(node, targetPath)}`, 'info']];
}

/** The query that shows the failing rows of a test that stores them. */
function storedLines(node: ManifestNode, { relation_name }: NodeResult): LogText[] {
  if (node.resource_type !== 'test' || relation_name === null) return [];
  const query = `select * from ${relation_name}`;
  const rule = '-'.repeat(query.length);
  return [BLANK, [`  See test failures:\n  ${rule}\n  ${query}\n  ${rule}`, 'info']];
}
