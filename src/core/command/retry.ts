import type { Data, DataObject } from '../base/data';
import { valueOfData } from '../python/data';
import { toRepr } from '../python/repr';
import type { CommandName } from './command';
import { argName } from './givenArgs';
import { OPTIONS } from './options';
import { type Command, makeOptions, type Value } from './parseCommandLine';

/** What run_results.json tells of a command that may be tried again. */
export interface EarlierRun {
  readonly args: Readonly<DataObject>;
  readonly metadata?: { readonly invocation_started_at?: string; readonly generated_at?: string };
  readonly results: readonly EarlierResult[];
}

interface EarlierResult {
  readonly unique_id: string;
  readonly status: string;
  /** Of a microbatch model: the spans of its batches, as ISO texts. */
  readonly batch_results?: {
    readonly successful: readonly EarlierBatch[];
    readonly failed: readonly EarlierBatch[];
  } | null;
}

type EarlierBatch = readonly [start: string, end: string];

/** Whether the data of a run_results.json are such as dbt writes them. */
export function isEarlierRun(data: unknown): data is EarlierRun {
  const { args, results } = fieldsOf(data);
  const isResult = (one: unknown) => {
    const { unique_id: id, status } = fieldsOf(one);
    return typeof id === 'string' && typeof status === 'string';
  };
  return (
    typeof args === 'object' && args !== null && Array.isArray(results) && results.every(isResult)
  );
}

function fieldsOf(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null ? { ...data } : {};
}

/** What `retry` runs again. */
export interface Retried {
  readonly ids: ReadonlySet<string>;
  readonly batches: ReadonlyMap<string, BatchResults>;
  /** When the earlier run began, milliseconds since 1970-01-01 UTC. */
  readonly startedAt?: number;
}

const RETRYABLE: readonly CommandName[] = [
  'build',
  'compile',
  'clone',
  'generate',
  'seed',
  'snapshot',
  'test',
  'run',
  'run-operation',
];
const FAILED = new Set(['error', 'fail', 'skipped', 'runtime error', 'partial success']);
/** What a retry takes from its own command line: where things lie. */
const OWN = ['project-dir', 'profiles-dir', 'target-path', 'log-path', 'defer-state', 'warn-error'];
/** What a retry may say anew. */
const CHANGEABLE = ['vars', 'threads'];
/** What the earlier run printed. */
const LEFT_OUT = ['show', 'output'];

/** The command of an earlier run with its options, those of `retry` over them; undefined where it cannot be retried. */
export function retriedCommand({ options }: Command, { args }: EarlierRun): Command | undefined {
  const name = RETRYABLE.find((one) => one === args.which);
  if (name === undefined) return undefined;
  const values = new Map<string, Value>();
  for (const spec of OPTIONS) {
    const isEarlier = !OWN.includes(spec.name) && !LEFT_OUT.includes(spec.name);
    const isApt = !spec.commands || spec.commands.includes(name);
    const written = args[argName(spec.name)];
    const earlier = isEmptyChoice(spec.name, written) ? undefined : readValue(written);
    if (isEarlier && isApt && earlier !== undefined) values.set(spec.name, earlier);
    const own = options.given.get(spec.name);
    if (own !== undefined && (OWN.includes(spec.name) || CHANGEABLE.includes(spec.name)))
      values.set(spec.name, own);
  }
  const operand = typeof args.macro === 'string' ? args.macro : undefined;
  return { name, options: makeOptions(values), ...(operand !== undefined && { operand }) };
}

/** Whether no warning was named: that would stand in the way of the `--warn-error` of a retry. */
function isEmptyChoice(name: string, written: unknown): boolean {
  const isEmpty = (list: unknown) => Array.isArray(list) && list.length === 0;
  return name === 'warn-error-options' && Object.values(fieldsOf(written)).every(isEmpty);
}

/** The nodes that are to be tried again: those that failed or were skipped, where warnings are errors those that warned, hooks left out. */
export function idsToRetry(
  { args, results }: EarlierRun,
  areWarningsErrors = false,
): ReadonlySet<string> {
  const isWanted = (id: string) => args.which === 'run-operation' || !id.startsWith('operation.');
  const hasFailed = (status: string) =>
    FAILED.has(status) || (areWarningsErrors && status === 'warn');
  const failed = results.filter((one) => hasFailed(one.status) && isWanted(one.unique_id));
  return new Set(failed.map(({ unique_id: id }) => id));
}

/** When the earlier run began, milliseconds since 1970-01-01 UTC: batches are counted from then. */
export function startOf({ metadata }: EarlierRun): number | undefined {
  const time = Date.parse(metadata?.invocation_started_at ?? metadata?.generated_at ?? '');
  return Number.isNaN(time) ? undefined : time;
}

/** How the batches of microbatch models ended, by the model's id. */
export function batchesOf({ results }: EarlierRun): ReadonlyMap<string, BatchResults> {
  const read = (batches: readonly EarlierBatch[]) =>
    batches.map(([start, end]) => ({ start: Date.parse(start), end: Date.parse(end) }));
  return new Map(
    results.flatMap(({ unique_id: id, batch_results: batches }) =>
      batches
        ? [[id, { successful: read(batches.successful), failed: read(batches.failed) }] as const]
        : [],
    ),
  );
}

/** Spans of batches that went well and of those that did not, milliseconds since 1970-01-01 UTC. */
interface BatchResults {
  readonly successful: readonly BatchSpan[];
  readonly failed: readonly BatchSpan[];
}

interface BatchSpan {
  readonly start: number;
  readonly end: number;
}

/** A value of run_results.json as an option: mappings as dbt has them, whose Python text it reads as YAML. */
function readValue(value: Data | undefined): Value | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  return Array.isArray(value) ? value.map(String) : toRepr(valueOfData(value));
}
