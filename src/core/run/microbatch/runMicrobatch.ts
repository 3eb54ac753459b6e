import { textOr } from '../../base/data';
import { compileNode } from '../../compile/compileNode';
import { momentOf } from '../../compile/eventSpan';
import { materializeNode } from '../../compile/materializeNode';
import { AdapterResponse } from '../../compile/objects/adapterResponse';
import { nodeValue } from '../../compile/objects/nodeValue';
import { Relation } from '../../compile/objects/relation';
import { isMicrobatch, type ModelNode, shouldRefresh } from '../../project/manifest';
import { Dict } from '../../python/dict';
import { PythonError } from '../../python/errors';
import { makeFunction } from '../../python/functions/makeFunction';
import type { Value } from '../../python/value';
import { readRelations } from '../catalogState';
import { macroErrorText } from '../errorText';
import { dotted } from '../log/logLine';
import { type BatchResults, type BatchSql, relationLabel } from '../results';
import type { NodeOutcome, NodeRunner, OwnWay } from '../runNode';
import { BATCH_SIZES, type Batch, type BatchSize, batchName, listBatches } from './batches';

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

interface Ended {
  readonly batch: Batch;
  readonly isOk: boolean;
  readonly sql?: BatchSql;
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
    const isHeldBack = ended[0]?.isOk === false;
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

function sizeOf({ name, config }: ModelNode): BatchSize {
  const size = BATCH_SIZES.find((one) => one === config.batch_size);
  if (size) return size;
  throw new PythonError(
    'DbtRuntimeError',
    `Microbatch model '${name}' does not have a 'batch_size' config (one of ${BATCH_SIZES.join(', ')}) specified.`,
  );
}

/** Where the model's data begin; the parse has brought that to one form. */
function beginOf({ name, config }: ModelNode): number {
  const begin = Date.parse(`${textOr(config.begin, '')}Z`);
  if (!Number.isNaN(begin)) return begin;
  throw new PythonError(
    'DbtRuntimeError',
    `Microbatch model '${name}' requires a 'begin' configuration.`,
  );
}

function isIncremental({ cache, session }: NodeRunner['context'], node: ModelNode): boolean {
  const { database, schema, alias } = node;
  const existing = cache().get({ database, schema, identifier: alias });
  return existing?.type === 'table' && !shouldRefresh(node, session.invocation.flags.fullRefresh);
}

interface BatchPlace {
  /** From 0. */
  readonly index: number;
  readonly total: number;
  /** Whether the first batch has failed. */
  readonly isHeldBack: boolean;
}

async function runBatch(
  runner: NodeRunner,
  node: ModelNode,
  batch: Batch,
  place: BatchPlace,
): Promise<Ended> {
  const name = batchName(batch, sizeOf(node));
  const head = `${place.index + 1} of ${place.total}`;
  const what = `batch ${name} of ${relationLabel(node)}`;
  const line = (words: string, state: string) =>
    `Batch ${dotted(`${head} ${words} ${what}`, state)}`;
  if (place.isHeldBack) {
    runner.tell(line('SKIP', 'SKIPPED in 0.00s'), 'skip');
    return { batch, isOk: false };
  }
  runner.tell(line('START', 'RUN'), 'info');
  const startedAt = runner.now().getTime();
  const secondsNow = () => `${((runner.now().getTime() - startedAt) / 1000).toFixed(2)}s`;
  let compiled: string | undefined;
  const onCompiled = (code: string) => {
    compiled = code;
  };
  const message = await makeBatch(runner, node, { ...place, batch, onCompiled }).catch(
    (error: unknown) => recover(runner, node, error),
  );
  const [words, state, level] =
    message === undefined
      ? (['ERROR creating', 'ERROR', 'error'] as const)
      : (['OK created', message, 'pass'] as const);
  runner.tell(line(words, `${state} in ${secondsNow()}`), level);
  const executed = takeExecuted(runner, node);
  const sql = compiled === undefined ? undefined : { name, compiled, executed };
  return { batch, isOk: message !== undefined, ...(sql && { sql }) };
}

/** The statement that made a batch; the next one has its own. */
function takeExecuted({ context: { executed } }: NodeRunner, { unique_id: id }: ModelNode): string {
  const code = executed.get(id) ?? '';
  executed.delete(id);
  return code;
}

async function recover(runner: NodeRunner, node: ModelNode, error: unknown): Promise<undefined> {
  const { session } = runner.context;
  const text = macroErrorText(error, node, session.manifest);
  runner.tell(`Unhandled error while executing \nException on worker thread. ${text}`, 'error');
  await runner.connection.rollBack();
  runner.setCache(await readRelations(runner.warehouse, session.project.target.database));
}

interface BatchWork extends BatchPlace {
  readonly batch: Batch;
  /** Hears the SQL of the batch before it runs. */
  onCompiled(code: string): void;
}

/** Compiles and materializes one batch: its inputs are cut to its times, hooks run before the first and behind the last. */
async function makeBatch(
  runner: NodeRunner,
  node: ModelNode,
  { batch, index, total, onCompiled }: BatchWork,
): Promise<string> {
  const { context } = runner;
  const model = modelValue(node, batch);
  const names = new Map<string, Value>([['model', model]]);
  const { code } = await compileNode(context, node, { names, eventTime: batch });
  onCompiled(code);
  const isIncrement = index > 0 || isIncremental(context, node);
  const more = new Map([...names, ...(isIncrement ? INCREMENTAL : [])]);
  if (index > 0) more.set('pre_hooks', []);
  if (index < total - 1) more.set('post_hooks', []);
  const made = await materializeNode(context, node, {
    compiledCode: code,
    names: more,
    eventTime: batch,
  });
  const { database, schema, alias } = node;
  made.cache.add(new Relation({ database, schema, identifier: alias, type: 'table' }));
  runner.setCache(made.cache);
  await runner.connection.rollBack();
  const response = made.results.get('main')?.response;
  return response instanceof AdapterResponse ? response.message : 'OK';
}

/** What templates see of the node: `model.batch` tells of the batch. */
function modelValue(node: ModelNode, batch: Batch): Value {
  const model = nodeValue(node);
  const parts = new Dict([
    ['id', batchName(batch, sizeOf(node)).replaceAll('-', '')],
    ['event_time_start', momentOf(batch.start)],
    ['event_time_end', momentOf(batch.end)],
  ]);
  if (model instanceof Dict) model.set('batch', parts);
  return model;
}

/** What a batch that is added to a table is told, whatever the command's flags. */
const INCREMENTAL: readonly (readonly [string, Value])[] = [
  ['is_incremental', makeFunction('is_incremental', '', () => true)],
  ['should_full_refresh', makeFunction('should_full_refresh', '', () => false)],
];
