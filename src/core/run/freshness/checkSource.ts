import { makeProblem } from '../../base/problems/problem';
import { callMacro } from '../../compile/callMacro';
import { relationOf } from '../../compile/context/references';
import { makeRunScope } from '../../compile/context/runScope';
import { sayOrRaise, type Voice } from '../../compile/context/voice';
import { renderWithEffects } from '../../compile/effects';
import { AgateTable } from '../../compile/objects/agateTable';
import { nodeValue } from '../../compile/objects/nodeValue';
import { makeOperation } from '../../compile/operationNode';
import { judgeAge } from '../../project/freshness';
import type { ManifestNode, OperationNode, SourceNode } from '../../project/manifest';
import { PythonError } from '../../python/errors';
import { findItem } from '../../python/items';
import { PyDateTime } from '../../python/modules/datetime/pyDateTime';
import { toRepr } from '../../python/repr';
import { Tuple } from '../../python/tuple';
import { typeName } from '../../python/typeName';
import type { Value } from '../../python/value';
import type { NodeOutcome, NodeRunner } from '../nodeRunner';

/** 0001-01-01: dbt takes a source without rows for loaded infinitely long ago. */
const NEVER_MICROS = -62_135_596_800_000_000n;

/** How `source freshness` runs nodes. */
export function checkSources(
  runner: NodeRunner,
  node: ManifestNode,
): Promise<NodeOutcome> | undefined {
  return node.resource_type === 'source' ? checkSource(runner, node) : undefined;
}

/** Asks how old the newest rows of a source are, and judges it. Rejects with what went wrong. */
async function checkSource(runner: NodeRunner, source: SourceNode): Promise<NodeOutcome> {
  const { session } = runner.context;
  const operation = makeOperation(session, {
    name: source.name,
    uniqueId: source.unique_id,
    file: source.original_file_path,
  });
  const { loadedAt, askedAt, ...answer } = await ask(runner, source, operation);
  const maxLoadedAt = loadedAt === null ? NEVER_MICROS : microsOf(loadedAt, 'last_modified');
  const snapshottedAt = microsOf(askedAt, 'snapshotted_at');
  const age = Number(snapshottedAt - maxLoadedAt) / 1e6;
  return {
    status: judgeAge(source, age),
    message: null,
    failures: null,
    adapterResponse: answer.adapterResponse,
    compiledCode: null,
    age: { maxLoadedAt, snapshottedAt, seconds: age },
  };
}

interface Answer {
  /** When rows were loaded last, and when that was asked. */
  readonly loadedAt: Value;
  readonly askedAt: Value;
  readonly adapterResponse: NodeOutcome['adapterResponse'];
}

/** What dbt's macro answers. */
async function ask(
  runner: NodeRunner,
  source: SourceNode,
  operation: OperationNode,
): Promise<Answer> {
  const relation = relationOf(source, runner.context.session.manifest.quoting);
  const call = async (macro: string, args: Readonly<Record<string, Value>>) => {
    const { value } = await callMacro(runner.context, {
      find: (scope) => scope.lookup(macro) ?? null,
      args: new Map(Object.entries({ source: relation, ...args })),
      operation,
      node: source,
    });
    return readAnswer(macro, value, runner.context.session.voice);
  };
  if (source.loaded_at_query !== null) {
    const query = await renderQuery(runner, source, operation);
    return call('collect_freshness_custom_sql', { loaded_at_query: query });
  }
  if (source.loaded_at_field === null) {
    throw new PythonError(
      'DbtRuntimeError',
      `Could not compute freshness for source ${source.name}: no 'loaded_at_field' provided and duckdb adapter does not support metadata-based freshness checks.`,
    );
  }
  const filter = source.freshness?.filter;
  return call('collect_freshness', {
    loaded_at_field: source.loaded_at_field,
    filter: typeof filter === 'string' ? filter : null,
  });
}

/** Reads what the macro gave: the result of its statement, or as before dbt 1.5 the table alone. */
function readAnswer(macro: string, value: Value, voice: Voice): Answer {
  const isBare = value instanceof AgateTable;
  if (isBare) sayOrRaise(voice, makeProblem('freshness-signature', {}));
  const table = isBare ? value : findItem(value, 'table');
  if (!(table instanceof AgateTable))
    throw new PythonError(
      'AttributeError',
      `'${typeName(value)}' object has no attribute 'response'`,
    );
  const rows = table.rows.map((row) => row.values);
  const [first] = rows;
  if (rows.length !== 1 || first?.length !== 2) {
    const shown = toRepr(rows.map((row) => new Tuple(row)));
    throw new PythonError(
      'CompilationError',
      `Got an invalid result from "${macro}" macro: ${shown}`,
    );
  }
  const [loadedAt = null, askedAt = null] = first;
  return { loadedAt, askedAt, adapterResponse: isBare ? {} : { _message: 'OK' } };
}

/** `loaded_at_query` sees the source as `this` and `model`. */
function renderQuery(
  { context }: NodeRunner,
  source: SourceNode,
  operation: OperationNode,
): Promise<string> {
  const { runEnvironment } = context.session;
  const template = runEnvironment.parse(source.loaded_at_query ?? '', {
    name: source.original_file_path,
  });
  const names = new Map<string, Value>([
    ['this', relationOf(source, context.session.manifest.quoting)],
    ['model', nodeValue(source)],
    ['source_node', nodeValue(source)],
  ]);
  const cache = context.cache();
  return renderWithEffects(
    (journal) => {
      const input = { ...context, node: operation, journal, cache, names };
      return runEnvironment.renderTemplate(template, makeRunScope(input).scope);
    },
    (effect) => context.perform(effect, source),
  );
}

/** Microseconds since 1970-01-01 UTC; a time without a zone is UTC's. */
function microsOf(value: Value, field: string): bigint {
  if (value instanceof PyDateTime) return value.utcMicros;
  const type = typeName(value).split('.').at(-1);
  throw new PythonError(
    'DbtDatabaseError',
    `Expected a timestamp value when querying field '${field}' of table None but received value of type '${type}' instead`,
  );
}
