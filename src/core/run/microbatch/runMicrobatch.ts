import { textOr } from '../../base/data';
import { isMicrobatch, type ModelNode } from '../../project/manifest';
import { parseIsoDateTime } from '../../python/modules/datetime/isoParse';
import type { NodeOutcome, NodeRunner, OwnWay } from '../nodeRunner';
import type { BatchResults } from '../results';
import { type Batch, listBatches } from './batches';
import { type Ended, isIncremental, runBatch, sizeOf } from './runBatch';

/** What a command says of microbatch models. */
export interface MicrobatchWishes {
  /** `--event-time-start` and `--event-time-end`, milliseconds since 1970-01-01 UTC. */
  readonly start?: number;
  readonly end?: number;
  /** Where batches end when the command does not say: when it began, or when the one began that it retries. */
  readonly now: number;
  /** With `retry`: how the batches of a model ended before. */
  readonly earlier?: ReadonlyMap<string, BatchResults>;
}

/** How commands run microbatch models: batch by batch. */
export function runMicrobatches(wishes: MicrobatchWishes): OwnWay {
  return (runner, node) => (isMicrobatch(node) ? runMicrobatch(runner, node, wishes) : undefined);
}

async function runMicrobatch(
  runner: NodeRunner,
  node: ModelNode,
  wishes: MicrobatchWishes,
): Promise<NodeOutcome> {
  const earlier = wishes.earlier?.get(node.unique_id);
  const isRetried =
    earlier !== undefined && earlier.successful.length > 0 && earlier.failed.length > 0;
  const batches = isRetried ? earlier.failed : batchesOf(runner, node, wishes);
  const ended: Ended[] = [];
  for (const [index, batch] of batches.entries()) {
    const isHeldBack = ended[0]?.isOk === false || runner.signal?.aborted === true;
    const place = { index, total: batches.length, isHeldBack };
    ended.push(await runBatch(runner, node, batch, place));
  }
  const done = (isOk: boolean) =>
    ended.filter((one) => one.isOk === isOk).map(({ batch }) => batch);
  return outcomeOf(ended, {
    successful: [...done(true), ...(isRetried ? earlier.successful : [])],
    failed: done(false),
  });
}

function outcomeOf(ended: readonly Ended[], batches: BatchResults): NodeOutcome {
  const successes = ended.filter(({ isOk }) => isOk).length;
  const [status, message] =
    successes === ended.length
      ? (['success', 'SUCCESS'] as const)
      : successes === 0
        ? (['error', 'ERROR'] as const)
        : (['partial success', `PARTIAL SUCCESS (${successes}/${ended.length})`] as const);
  return {
    status,
    message,
    failures: 0,
    adapterResponse: {},
    compiledCode: null,
    batches,
    batchSql: ended.flatMap(({ sql }) => (sql ? [sql] : [])),
  };
}

function batchesOf({ context }: NodeRunner, node: ModelNode, wishes: MicrobatchWishes): Batch[] {
  const { lookback } = node.config;
  return listBatches({
    size: sizeOf(node),
    lookback: Number(lookback ?? 1),
    begin: beginOf(node),
    isIncremental: isIncremental(context, node),
    ...(wishes.start !== undefined && { start: wishes.start }),
    ...(wishes.end !== undefined && { end: wishes.end }),
    now: wishes.now,
  });
}

/** Where the model's data begin; a zone that it names is passed over. */
function beginOf({ config }: ModelNode): number {
  const { date, time } = parseIsoDateTime(textOr(config.begin, ''));
  return Date.UTC(date.year, date.month - 1, date.day, time.hour, time.minute, time.second);
}
