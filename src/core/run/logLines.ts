import { DBT_DUCKDB_VERSION, DBT_VERSION } from '../base/version';
import type { Manifest, ManifestNode, ResourceType } from '../project/manifest';
import { materializationOf } from '../project/manifest';
import type { RunEvent } from './events';
import {
  countResults,
  hookLabel,
  type NodeResult,
  type NodeStatus,
  relationLabel,
} from './results';

/** One line of a log, and what it is about, for colours and filters. */
export interface LogLine {
  /** `HH:MM:SS`, UTC. */
  readonly time: string;
  readonly text: string;
  readonly level: 'info' | 'pass' | 'warn' | 'error' | 'skip';
}

const WIDTH = 80;

/** dbt's first lines of a command, before it reads the project: its version and the adapter's. */
export function versionLines(at: Date): LogLine[] {
  return [
    `Running with dbt=${DBT_VERSION}`,
    `Registered adapter: duckdb=${DBT_DUCKDB_VERSION}`,
  ].map((text) => ({ time: clock(at), text, level: 'info' }));
}

/** What the project holds, once it is parsed. */
export function foundLine(manifest: Manifest, at: Date): LogLine {
  return { time: clock(at), text: `Found ${foundText(manifest)}`, level: 'info' };
}

const FOUND_ORDER: readonly (readonly [ResourceType, string, string])[] = [
  ['model', 'model', 'models'],
  ['analysis', 'analysis', 'analyses'],
  ['test', 'data test', 'data tests'],
  ['seed', 'seed', 'seeds'],
  ['operation', 'operation', 'operations'],
  ['snapshot', 'snapshot', 'snapshots'],
  ['source', 'source', 'sources'],
  ['exposure', 'exposure', 'exposures'],
];

/** `11 models, 5 seeds, …`, kinds that the project does not have left out. */
function foundText(manifest: Manifest): string {
  const count = (type: ResourceType) =>
    [...manifest.nodes.values()].filter((node) => node.resource_type === type).length;
  const parts = FOUND_ORDER.map(([type, one, many]) => counted(count(type), one, many));
  parts.push(
    counted(manifest.macros.size, 'macro', 'macros'),
    counted(count('unit_test'), 'unit test', 'unit tests'),
  );
  return parts.filter((text) => text !== '').join(', ');
}

function counted(count: number, one: string, many = `${one}s`): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
}

/** The lines that dbt's console shows for an event. */
export function logLines(event: RunEvent, manifest: Manifest): LogLine[] {
  const time = event.at.slice(11, 19);
  const line = (text: string, level: LogLine['level'] = 'info'): LogLine => ({ time, text, level });
  switch (event.type) {
    case 'run-started':
      return [line(''), line(`Concurrency: 1 threads (target='${event.targetName}')`), line('')];
    case 'node-started': {
      const node = manifest.nodes.get(event.id);
      return node ? startLine(node, event.index, event.total, line) : [];
    }
    case 'node-finished': {
      const node = manifest.nodes.get(event.result.unique_id);
      return node ? [line(...finishLine(node, event))] : [];
    }
    case 'hook-finished': {
      const node = manifest.nodes.get(event.result.unique_id);
      return node ? hookLines(node, event, line) : [];
    }
    case 'message':
      return [line(event.text, event.level === 'warn' ? 'warn' : 'info')];
    case 'run-finished':
      return endLines(event, manifest).map(([text, level]) => line(text, level));
  }
}

type MakeLine = (text: string, level?: LogLine['level']) => LogLine;

function startLine(node: ManifestNode, index: number, total: number, line: MakeLine): LogLine[] {
  if (node.resource_type === 'exposure') return [];
  return [line(dotted(`${index} of ${total} START ${describeNode(node)}`, 'RUN'))];
}

const HOOK_WORDS: Readonly<Partial<Record<NodeStatus, [word: string, level: LogLine['level']]>>> = {
  success: ['OK', 'pass'],
  skipped: ['SKIP', 'skip'],
};

function hookLines(
  node: ManifestNode,
  { result, index, total }: Extract<RunEvent, { type: 'hook-finished' }>,
  line: MakeLine,
): LogLine[] {
  const label = `hook: ${hookLabel(node)}`;
  const [word, level] = HOOK_WORDS[result.status] ?? ['ERROR', 'error'];
  return [
    ...(result.status === 'skipped'
      ? []
      : [line(dotted(`${index} of ${total} START ${label}`, 'RUN'))]),
    line(dotted(`${index} of ${total} ${word} ${label}`, `${word} in ${seconds(result)}`), level),
    ...(index === total && node.name.includes('-on-run-start-') ? [line('')] : []),
  ];
}

/** `sql view model main.stg_orders`, `seed file main.raw_orders`, `test unique_…`, as dbt describes what it starts. */
export function describeNode(node: ManifestNode): string {
  switch (node.resource_type) {
    case 'model':
      return `sql ${materializationOf(node)} model ${relationLabel(node)}`;
    case 'seed':
      return `seed file ${relationLabel(node)}`;
    case 'snapshot':
      return `snapshot ${relationLabel(node)}`;
    case 'test':
      return `test ${node.name}`;
    case 'unit_test':
      return `unit_test ${node.model}::${node.name}`;
    case 'analysis':
    case 'operation':
    case 'source':
    case 'exposure':
      return `${node.resource_type} ${node.name}`;
  }
}

function finishLine(
  node: ManifestNode,
  event: { readonly index: number; readonly total: number; readonly result: NodeResult },
): [text: string, level: LogLine['level']] {
  const { result } = event;
  const head = `${event.index} of ${event.total}`;
  if (result.status === 'skipped')
    return [dotted(`${head} SKIP ${skippedLabel(node)}`, 'SKIP'), 'skip'];
  if (result.status === 'no-op')
    return [
      dotted(`${head} NO-OP ${node.resource_type} ${node.name}`, `NO-OP in ${seconds(result)}`),
      'info',
    ];
  if (node.resource_type === 'test' || node.resource_type === 'unit_test')
    return testLine(node, result, head);
  const ok = result.status === 'success';
  const text = `${head} ${ok ? 'OK' : 'ERROR'} ${verbOf(node, ok)} ${describeNode(node).replace(/^snapshot /, '')}`;
  const message = ok ? (result.message ?? 'OK') : 'ERROR';
  return [dotted(text, `${message} in ${seconds(result)}`), ok ? 'pass' : 'error'];
}

function skippedLabel(node: ManifestNode): string {
  if (
    node.resource_type === 'test' ||
    node.resource_type === 'unit_test' ||
    node.resource_type === 'exposure'
  ) {
    return `${node.resource_type} ${node.name}`;
  }
  return `relation ${relationLabel(node)}`;
}

function testLine(
  node: ManifestNode,
  result: NodeResult,
  head: string,
): [text: string, level: LogLine['level']] {
  const name = node.resource_type === 'unit_test' ? `${node.model}::${node.name}` : node.name;
  const failures = result.failures ?? 0;
  switch (result.status) {
    case 'pass':
      return [dotted(`${head} PASS ${name}`, `PASS in ${seconds(result)}`), 'pass'];
    case 'warn':
      return [
        dotted(`${head} WARN ${failures} ${name}`, `WARN ${failures} in ${seconds(result)}`),
        'warn',
      ];
    case 'fail':
      return [
        dotted(`${head} FAIL ${failures} ${name}`, `FAIL ${failures} in ${seconds(result)}`),
        'error',
      ];
    default:
      return [dotted(`${head} ERROR ${name}`, `ERROR in ${seconds(result)}`), 'error'];
  }
}

function verbOf(node: ManifestNode, ok: boolean): string {
  if (node.resource_type === 'seed') return ok ? 'loaded' : 'loading';
  if (node.resource_type === 'snapshot') return ok ? 'snapshotted' : 'snapshotting';
  return ok ? 'created' : 'creating';
}

function seconds({ execution_time }: NodeResult): string {
  return `${execution_time.toFixed(2)}s`;
}

/** The text filled up with dots to 80 columns, then the state in brackets. */
function dotted(text: string, state: string): string {
  const dots = Math.max(3, WIDTH - text.length - 1);
  return `${text} ${'.'.repeat(dots)} [${state}]`;
}

type EndEvent = Extract<RunEvent, { type: 'run-finished' }>;

function endLines(event: EndEvent, manifest: Manifest): [string, LogLine['level']][] {
  const { results, elapsed } = event;
  const counts = countResults(results);
  const heldBackHooks = results.filter((one) => one.status === 'skipped' && one.failures === 1);
  const failures = counts.error + heldBackHooks.length;
  const lines: [string, LogLine['level']][] = [
    ['', 'info'],
    [`Finished running ${finishedText(results, manifest)} in ${elapsedText(elapsed)}.`, 'info'],
    ['', 'info'],
    [
      completedText(failures, counts.warn),
      failures > 0 ? 'error' : counts.warn > 0 ? 'warn' : 'pass',
    ],
  ];
  const warnings = results.filter(({ status }) => status === 'warn');
  const others = results.filter(({ status }) => status !== 'warn');
  for (const result of [...others, ...warnings]) lines.push(...detailLines(result, manifest));
  lines.push(
    ['', 'info'],
    [
      `Done. PASS=${counts.pass} WARN=${counts.warn} ERROR=${counts.error} SKIP=${counts.skip} NO-OP=${counts.noOp} TOTAL=${counts.total}`,
      'info',
    ],
  );
  return lines;
}

/** `1 exposure, 5 seeds, 5 table models, 60 data tests, …`, in dbt's order of kinds. */
function finishedText(results: readonly NodeResult[], manifest: Manifest): string {
  const kinds = new Map<string, number>();
  for (const { unique_id } of results) {
    const node = manifest.nodes.get(unique_id);
    const kind = node ? kindOf(node) : 'node';
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, count]) => counted(count, kind.slice(kind.indexOf(' ') + 1)))
    .join(', ');
}

/** A kind with a letter before it that gives dbt's order: models by materialization, tests behind tables. */
function kindOf(node: ManifestNode): string {
  switch (node.resource_type) {
    case 'model':
      return `${materializationOf(node)} ${materializationOf(node)} model`;
    case 'test':
      return 'test data test';
    case 'operation':
      return 'operation project hook';
    case 'unit_test':
      return 'unit unit test';
    default:
      return `${node.resource_type} ${node.resource_type}`;
  }
}

function elapsedText(elapsed: number): string {
  const hours = Math.floor(elapsed / 3600);
  const minutes = Math.floor((elapsed % 3600) / 60);
  return `${hours} hours ${minutes} minutes and ${(elapsed % 60).toFixed(2)} seconds (${elapsed.toFixed(2)}s)`;
}

function completedText(errors: number, warnings: number): string {
  if (errors > 0) {
    return `Completed with ${counted(errors, 'error')}, 0 partial successes, and ${warnings} warning${warnings === 1 ? '' : 's'}:`;
  }
  return warnings > 0
    ? `Completed with ${counted(warnings, 'warning')}:`
    : 'Completed successfully';
}

/** What dbt says at the end of each node that failed or warned. */
function detailLines(result: NodeResult, manifest: Manifest): [string, LogLine['level']][] {
  const node = manifest.nodes.get(result.unique_id);
  const isProblem = ['error', 'fail', 'warn'].includes(result.status);
  if (!node || !isProblem) return [];
  const level = result.status === 'warn' ? 'warn' : 'error';
  const word = result.status === 'warn' ? 'Warning' : 'Failure';
  const indent = result.status === 'warn' ? '' : '  ';
  const lines: [string, LogLine['level']][] = [
    ['', 'info'],
    [`${word} in ${node.resource_type} ${node.name} (${node.original_file_path})`, level],
    [`${indent}${result.message ?? ''}`, level],
  ];
  if (result.compiled_code !== null)
    lines.push(['', 'info'], [`  compiled code at ${compiledPath(node)}`, 'info']);
  if (node.resource_type === 'test' && result.relation_name !== null) {
    const query = `select * from ${result.relation_name}`;
    const rule = '-'.repeat(query.length);
    lines.push(['', 'info'], [`  See test failures:\n  ${rule}\n  ${query}\n  ${rule}`, 'info']);
  }
  return lines;
}

/** Where the compiled SQL of a node lies below target/. */
export function compiledPath(node: ManifestNode): string {
  const base = `target/compiled/${node.package_name}/${node.original_file_path}`;
  if (node.resource_type === 'test' && node.test_metadata) return `${base}/${node.path}`;
  if (node.resource_type === 'snapshot') return `${base}/${node.path}`;
  if (node.resource_type === 'unit_test') return `${base}/models/${node.name}.sql`;
  if (node.resource_type === 'operation') return `${base}/hooks/${node.name}.sql`;
  return base;
}

function clock(at: Date): string {
  return at.toISOString().slice(11, 19);
}
