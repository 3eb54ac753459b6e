import { type Manifest, type ManifestNode, materializationOf } from '../../project/manifest';
import { compiledPath } from '../compiledPath';
import type { RunEvent } from '../events';
import { countResults, type NodeResult } from '../results';
import { BLANK, counted, type LogText } from './logLine';

/** dbt's last lines: what ran, whether it went well, what failed and warned, and the sum. */
export function endLines(
  { results, elapsed }: Extract<RunEvent, { type: 'run-finished' }>,
  manifest: Manifest,
): LogText[] {
  const counts = countResults(results);
  const heldBackHooks = results.filter((one) => one.status === 'skipped' && one.failures === 1);
  const warnings = results.filter(({ status }) => status === 'warn');
  const others = results.filter(({ status }) => status !== 'warn');
  return [
    BLANK,
    [`Finished running ${finishedText(results, manifest)} in ${elapsedText(elapsed)}.`, 'info'],
    BLANK,
    completedLine(counts.error + heldBackHooks.length, counts.warn),
    ...[...others, ...warnings].flatMap((result) => detailLines(result, manifest)),
    BLANK,
    [
      `Done. PASS=${counts.pass} WARN=${counts.warn} ERROR=${counts.error} SKIP=${counts.skip} NO-OP=${counts.noOp} TOTAL=${counts.total}`,
      'info',
    ],
  ];
}

/** `1 exposure, 5 seeds, 5 table models, 60 data tests, …`, in dbt's order of kinds. */
function finishedText(results: readonly NodeResult[], manifest: Manifest): string {
  const kinds = new Map<string, { word: string; count: number }>();
  for (const { unique_id } of results) {
    const [order, word] = kindOf(manifest.nodes.get(unique_id));
    kinds.set(order, { word, count: (kinds.get(order)?.count ?? 0) + 1 });
  }
  return [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { word, count }]) => counted(count, word))
    .join(', ');
}

/** What a node is called, behind the word that dbt sorts it by: models by materialization, tests behind tables. */
function kindOf(node: ManifestNode | undefined): readonly [order: string, word: string] {
  if (!node) return ['node', 'node'];
  const { resource_type: type } = node;
  switch (type) {
    case 'model':
      return [`${materializationOf(node)} model`, `${materializationOf(node)} model`];
    case 'test':
      return [type, 'data test'];
    case 'operation':
      return [type, 'project hook'];
    case 'unit_test':
      return ['unit', 'unit test'];
    case 'saved_query':
      return [type, 'saved query'];
    default:
      return [type, type];
  }
}

function elapsedText(elapsed: number): string {
  const hours = Math.floor(elapsed / 3600);
  const minutes = Math.floor((elapsed % 3600) / 60);
  return `${hours} hours ${minutes} minutes and ${(elapsed % 60).toFixed(2)} seconds (${elapsed.toFixed(2)}s)`;
}

function completedLine(errors: number, warnings: number): LogText {
  if (errors > 0) {
    const rest = `0 partial successes, and ${warnings} warning${warnings === 1 ? '' : 's'}:`;
    return [`Completed with ${counted(errors, 'error')}, ${rest}`, 'error'];
  }
  return warnings > 0
    ? [`Completed with ${counted(warnings, 'warning')}:`, 'warn']
    : ['Completed successfully', 'pass'];
}

/** What dbt says at the end of each node that failed or warned. */
function detailLines(result: NodeResult, manifest: Manifest): LogText[] {
  const node = manifest.nodes.get(result.unique_id);
  if (!node || !['error', 'fail', 'warn'].includes(result.status)) return [];
  const place = `${node.resource_type} ${node.name} (${node.original_file_path})`;
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
    ...compiledLines(node, result),
    ...storedLines(node, result),
  ];
}

function compiledLines(node: ManifestNode, result: NodeResult): LogText[] {
  if (result.compiled_code === null) return [];
  return [BLANK, [`  compiled code at ${compiledPath(node)}`, 'info']];
}

/** The query that shows the failing rows of a test that stores them. */
function storedLines(node: ManifestNode, { relation_name }: NodeResult): LogText[] {
  if (node.resource_type !== 'test' || relation_name === null) return [];
  const query = `select * from ${relation_name}`;
  const rule = '-'.repeat(query.length);
  return [BLANK, [`  See test failures:\n  ${rule}\n  ${query}\n  ${rule}`, 'info']];
}
