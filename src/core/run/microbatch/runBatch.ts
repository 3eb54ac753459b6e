import { compileNode } from '../../compile/compileNode';
import { momentOf } from '../../compile/eventSpan';
import { withForeignKeyPlaces } from '../../compile/foreignKeyPlaces';
import { materializeNode } from '../../compile/materializeNode';
import { AdapterResponse } from '../../compile/objects/adapterResponse';
import { nodeValue } from '../../compile/objects/nodeValue';
import { BATCH_SIZES, type BatchSize, type ModelNode, shouldRefresh } from '../../project/manifest';
import { Dict } from '../../python/dict';
import { makeFunction } from '../../python/functions/makeFunction';
import type { Value } from '../../python/value';
import { readAnew } from '../catalogState';
import { macroErrorText } from '../errorText';
import { dotted } from '../log/logLine';
import type { NodeRunner } from '../nodeRunner';
import { type BatchSql, relationLabel } from '../results';
import { type Batch, batchName } from './batches';

/** How a batch ended, and its SQL as far as it came to that. */
export interface Ended {
  readonly batch: Batch;
  readonly isOk: boolean;
  readonly sql?: BatchSql;
}

/** The unit that a model is cut into; the parse has seen that it names one. */
export function sizeOf({ unique_id: id, config }: ModelNode): BatchSize {
  const size = BATCH_SIZES.find((one) => one === config.batch_size);
  if (size === undefined) throw new Error(`${id} was run in batches without a batch_size`);
  return size;
}

/** Whether a model's batches are added to a table that is there. */
export function isIncremental({ cache, session }: NodeRunner['context'], node: ModelNode): boolean {
  const { database, schema, alias } = node;
  const existing = cache().get({ database, schema, identifier: alias });
  return existing?.type === 'table' && !shouldRefresh(node, session.invocation.flags.fullRefresh);
}

/** Which batch of how many. */
interface BatchPlace {
  /** From 0. */
  readonly index: number;
  readonly total: number;
  /** Whether the first batch has failed, or the user has stopped the run. */
  readonly isHeldBack: boolean;
}

/** Runs one batch and says so in the log; one that fails is rolled back and leaves what was there. */
export async function runBatch(
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
    (error: unknown) => recover(runner, node, error, compiled !== undefined),
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

/** Only of a batch that was compiled does dbt tell here what went wrong. */
async function recover(
  runner: NodeRunner,
  node: ModelNode,
  error: unknown,
  isCompiled: boolean,
): Promise<undefined> {
  const { session } = runner.context;
  if (isCompiled) {
    const text = macroErrorText(error, node, session.manifest, node.resource_type);
    runner.tell(`Unhandled error while executing \nException on worker thread. ${text}`, 'error');
  }
  await runner.connection.rollBack();
  await readAnew(runner);
}

interface BatchWork extends BatchPlace {
  readonly batch: Batch;
  /** Hears the SQL of the batch before it runs. */
  onCompiled(code: string): void;
}

/** Compiles and materializes one batch: its inputs are cut to its times, hooks run before the first and behind the last. */
async function makeBatch(
  runner: NodeRunner,
  model: ModelNode,
  { batch, index, total, onCompiled }: BatchWork,
): Promise<string> {
  const { context } = runner;
  const node = withForeignKeyPlaces(context.session, model);
  const names = new Map<string, Value>([['model', modelValue(node, batch)]]);
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
  runner.book.takeOver(made.cache);
  await runner.connection.rollBack();
  const response = made.results.get('main')?.response;
  return response instanceof AdapterResponse ? response.message : 'OK';
}

/** What templates see of the node: `model.batch` tells of the batch, and two configs that dbt sets for its own macros. */
function modelValue(node: ModelNode, batch: Batch): Value {
  const model = nodeValue(node);
  const [start, end] = [momentOf(batch.start), momentOf(batch.end)];
  const id = batchName(batch, sizeOf(node)).replaceAll('-', '');
  const parts = Object.entries({ id, event_time_start: start, event_time_end: end });
  if (!(model instanceof Dict)) return model;
  model.set('batch', new Dict(parts));
  const config = model.getItem('config');
  if (config instanceof Dict) {
    config.set('__dbt_internal_microbatch_event_time_start', start);
    config.set('__dbt_internal_microbatch_event_time_end', end);
  }
  return model;
}

/** What a batch that is added to a table is told, whatever the command's flags. */
const INCREMENTAL: readonly (readonly [string, Value])[] = [
  ['is_incremental', makeFunction('is_incremental', '', () => true)],
  ['should_full_refresh', makeFunction('should_full_refresh', '', () => false)],
];
