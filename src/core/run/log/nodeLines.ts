import {
  type ManifestNode,
  type SourceNode,
  type TestNode,
  type UnitTestNode,
  unitTestName,
} from '../../project/manifest';
import type { RunEvent } from '../events';
import { hookLabel, type NodeResult, type NodeStatus } from '../results';
import { describeAsRelation, describeBuilt, describeNode, describeSkipped } from './describeNode';
import { BLANK, dotted, type LogLevel, type LogText, secondsText } from './logLine';

type Finished = Extract<RunEvent, { type: 'node-finished' }>;
type Place = { readonly index: number; readonly total: number };

/** The line of a node that begins; what does nothing has none. */
export function startLines(node: ManifestNode, { index, total }: Place): LogText[] {
  if (node.resource_type === 'exposure' || node.resource_type === 'saved_query') return [];
  return [[dotted(`${index} of ${total} START ${describeNode(node)}`, 'RUN'), 'info']];
}

/** The line of a node that has ended. */
export function finishLine(
  node: ManifestNode,
  { index, total, result, cause }: Place & Pick<Finished, 'result' | 'cause'>,
): LogText {
  const head = `${index} of ${total}`;
  const { status } = result;
  if (cause) {
    const why = `due to ephemeral model status '${cause.status}'`;
    return [dotted(`${head} SKIP ${describeAsRelation(node)} ${why}`, 'ERROR SKIP'), 'error'];
  }
  if (status === 'skipped')
    return [dotted(`${head} SKIP ${describeSkipped(node)}`, 'SKIP'), 'skip'];
  const time = secondsText(result);
  if (status === 'no-op')
    return [dotted(`${head} NO-OP ${describeNode(node)}`, `NO-OP in ${time}`), 'info'];
  if (node.resource_type === 'source') return freshnessLine(node, result, head);
  if (node.resource_type === 'test' || node.resource_type === 'unit_test')
    return testLine(node, result, head);
  if (status === 'partial success')
    return [
      dotted(`${head} PARTIALLY created ${describeNode(node)}`, `${result.message} in ${time}`),
      'warn',
    ];
  return status === 'success'
    ? [
        dotted(
          `${head} OK ${describeBuilt(node, true)}`,
          `${successWord(node, result)} in ${time}`,
        ),
        'pass',
      ]
    : [dotted(`${head} ERROR ${describeBuilt(node, false)}`, `ERROR in ${time}`), 'error'];
}

/** Of a function dbt tells the status, of all else what the database said. */
function successWord({ resource_type: type }: ManifestNode, { message }: NodeResult): string {
  return type === 'function' ? 'SUCCESS' : (message ?? 'OK');
}

function testLine(node: TestNode | UnitTestNode, result: NodeResult, head: string): LogText {
  const name =
    node.resource_type === 'unit_test' ? `${node.model}::${unitTestName(node)}` : node.name;
  const [verdict, level] = verdictOf(result);
  return [dotted(`${head} ${verdict} ${name}`, `${verdict} in ${secondsText(result)}`), level];
}

const FRESHNESS_WORDS: Readonly<Partial<Record<NodeStatus, readonly [string, LogLevel]>>> = {
  pass: ['PASS', 'pass'],
  warn: ['WARN', 'warn'],
};

function freshnessLine(node: SourceNode, result: NodeResult, head: string): LogText {
  const [verdict, level] = FRESHNESS_WORDS[result.status] ?? [
    result.age ? 'ERROR STALE' : 'ERROR',
    'error',
  ];
  return [
    dotted(`${head} ${verdict} ${describeNode(node)}`, `${verdict} in ${secondsText(result)}`),
    level,
  ];
}

function verdictOf({ status, failures }: NodeResult): readonly [string, LogLevel] {
  switch (status) {
    case 'pass':
      return ['PASS', 'pass'];
    case 'warn':
      return [`WARN ${failures ?? 0}`, 'warn'];
    case 'fail':
      return [`FAIL ${failures ?? 0}`, 'error'];
    default:
      return ['ERROR', 'error'];
  }
}

const HOOK_WORDS: Readonly<Partial<Record<NodeStatus, readonly [string, LogLevel]>>> = {
  success: ['OK', 'pass'],
  skipped: ['SKIP', 'skip'],
};

/** The lines of a hook: it has run, or was skipped. */
export function hookLines(
  node: ManifestNode,
  { result, index, total }: Extract<RunEvent, { type: 'hook-finished' }>,
): LogText[] {
  const label = `hook: ${hookLabel(node)}`;
  const [word, level] = HOOK_WORDS[result.status] ?? ['ERROR', 'error'];
  const isLastBefore = index === total && node.name.includes('-on-run-start-');
  const finish = dotted(
    `${index} of ${total} ${word} ${label}`,
    `${word} in ${secondsText(result)}`,
  );
  return [
    ...(result.status === 'skipped'
      ? []
      : [[dotted(`${index} of ${total} START ${label}`, 'RUN'), 'info'] as const]),
    [finish, level],
    ...(isLastBefore ? [BLANK] : []),
  ];
}
