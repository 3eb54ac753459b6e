import { objectOr, textOr } from '../base/data';
import type { FileSource } from '../base/fileSource';
import { type CompileContext, type CompiledNode, compileNode } from '../compile/compileNode';
import { materializeNode } from '../compile/materializeNode';
import { AdapterResponse } from '../compile/objects/adapterResponse';
import type { SeedColumn } from '../compile/objects/seedTable';
import { compileUnitTest, type FixtureReader } from '../compile/unitTest';
import { UnitTestExecutionError } from '../compile/unitTestErrors';
import type {
  CompilableNode,
  ManifestNode,
  SeedNode,
  TestNode,
  UnitTestNode,
} from '../project/manifest';
import { isMicrobatch, materializationOf } from '../project/manifest';
import { PythonError } from '../python/errors';
import type { Value } from '../python/value';
import type { Warehouse } from '../warehouse/warehouse';
import type { Connection } from './connection';
import type { LogLevel } from './log/logLine';
import { noteFunctionMacros } from './noteFunctionMacros';
import type { UnitTestMemory } from './passedUnitTests';
import type { RelationBook } from './relationBook';
import {
  type BatchResults,
  type BatchSql,
  hookLabel,
  type NodeResult,
  type NodeStatus,
  type SourceAge,
} from './results';
import { readSeedColumns, refuseWithout } from './seedColumns';
import { judgeTest } from './testVerdict';
import { judgeUnitTest, PASSED } from './unitTestVerdict';

/** Where a seed's rows come from. */
export type SeedSource =
  | {
      readonly kind: 'file';
      readonly file: FileSource;
      /** A name for the file, for messages and the virtual file system. */
      readonly name: string;
      /** A user's own file, matched by name: declared columns that it lacks are null, but these it must have. */
      readonly required?: readonly string[];
    }
  /** The rows lie in the table already and stay: they were imported from a file of that name. */
  | { readonly kind: 'kept'; readonly name: string };

/** What running nodes stands on. */
export interface NodeRunner {
  readonly context: CompileContext;
  readonly warehouse: Warehouse;
  readonly connection: Connection;
  /** Which of the run's connections that is, from 1. */
  readonly worker: number;
  readonly fixtures: FixtureReader;
  readonly signal?: AbortSignal;
  /** Whether a data test that would warn fails. */
  readonly warningsFail: boolean;
  /** What the hooks at the end of a run see of it. */
  readonly endHookNames?: ReadonlyMap<string, Value>;
  /** How the command runs a node, where it does so in a way of its own. */
  readonly ownWay?: OwnWay;
  /** The unit tests that passed before; without it all are asked. */
  readonly unitTests?: UnitTestMemory;
  /** Says a line of the log. */
  tell(text: string, level: LogLevel): void;
  now(): Date;
  seedSource(node: SeedNode): Promise<SeedSource>;
  readonly book: RelationBook;
}

/** A command's own way to run nodes; undefined for a node that runs as ever. */
export type OwnWay = (runner: NodeRunner, node: ManifestNode) => Promise<NodeOutcome> | undefined;

/** How a node ended, without its times. */
export interface NodeOutcome {
  readonly status: NodeStatus;
  readonly message: string | null;
  readonly failures: number | null;
  readonly adapterResponse: NodeResult['adapter_response'];
  readonly compiledCode: string | null;
  readonly age?: SourceAge;
  readonly batches?: BatchResults;
  readonly batchSql?: readonly BatchSql[];
}

const NO_OP: NodeOutcome = {
  status: 'no-op',
  message: 'NO-OP',
  failures: 0,
  adapterResponse: {},
  compiledCode: null,
};

/** Called between compiling and executing, for the two timings. */
export type OnCompiled = () => void;

/** Runs one node to its end. Rejects with what went wrong, and leaves an open transaction to its caller. */
export async function runNode(
  runner: NodeRunner,
  node: ManifestNode,
  onCompiled: OnCompiled,
): Promise<NodeOutcome> {
  const own = runner.ownWay?.(runner, node);
  if (own) {
    onCompiled();
    return own;
  }
  switch (node.resource_type) {
    case 'seed':
      return runSeed(runner, node, onCompiled);
    case 'test':
      return runTest(runner, node, onCompiled);
    case 'unit_test':
      return runUnitTest(runner, node, onCompiled);
    case 'source':
    case 'exposure':
    case 'metric':
    case 'semantic_model':
    case 'saved_query':
      onCompiled();
      return NO_OP;
    case 'operation':
      return runOperation(runner, node, onCompiled);
    case 'model':
    case 'snapshot':
    case 'analysis':
    case 'function':
      return runModel(runner, node, onCompiled);
  }
}

/** Compiles a node and notes it among those that are compiled; the hooks at the end see more names. */
async function compileForRun(
  { context, endHookNames: names }: NodeRunner,
  node: CompilableNode,
  onCompiled: OnCompiled,
): Promise<CompiledNode> {
  const compiled = await compileNode(context, node, names && { names });
  context.compiled.set(node.unique_id, compiled);
  onCompiled();
  return compiled;
}

async function runModel(
  runner: NodeRunner,
  node: CompilableNode,
  onCompiled: OnCompiled,
): Promise<NodeOutcome> {
  if (isMicrobatch(node))
    throw new Error(`${node.unique_id} runs batch by batch, in a way of its own`);
  const { code } = await compileForRun(runner, node, onCompiled);
  if (node.resource_type !== 'function' && node.language === 'python')
    throw new PythonError(
      'DbtRuntimeError',
      'Python models do not run here. Write it in SQL, or run it with dbt.',
    );
  if (materializationOf(node) === 'ephemeral') return success('OK', code);
  if (node.resource_type === 'function') noteFunctionMacros(runner.context, node);
  const made = await materializeNode(runner.context, node, { compiledCode: code });
  runner.book.takeOver(made.cache);
  return success(messageOf(made.results.get('main')?.response), code);
}

async function runSeed(
  runner: NodeRunner,
  node: SeedNode,
  onCompiled: OnCompiled,
): Promise<NodeOutcome> {
  const { warehouse, connection, signal } = runner;
  const source = await runner.seedSource(node);
  if (source.kind === 'kept') {
    onCompiled();
    return success(`KEPT from ${source.name}`, null);
  }
  const path = await warehouse.mount(source.name, source.file);
  try {
    onCompiled();
    const seed = { path, delimiter: textOr(node.config.delimiter, ',') };
    const declared = Object.keys(objectOr(node.config.column_types));
    const columns = await readSeedColumns(warehouse, seed, new Set(declared), signal);
    refuseWithout(source.required ?? [], columns, source.name);
    const isForeign = source.required !== undefined && declared.length > 0;
    const known = isForeign ? columns.filter(({ name }) => declared.includes(name)) : columns;
    const namesOf = (list: readonly SeedColumn[]) => list.map(({ name }) => name);
    connection.readSeedsFrom({
      ...seed,
      columns: namesOf(columns),
      ...(source.required && { known: namesOf(known) }),
    });
    const seedColumns = isForeign ? withMissing(known, declared) : columns;
    const { results, cache } = await materializeNode(runner.context, node, {
      compiledCode: '',
      seedColumns,
    });
    runner.book.takeOver(cache);
    const response = results.get('main')?.response;
    const message = messageOf(response);
    const adapterResponse = response instanceof AdapterResponse ? response.toData() : {};
    return { ...success(message, null), adapterResponse };
  } finally {
    connection.readSeedsFrom(undefined);
    await warehouse.unmount(path);
  }
}

function withMissing(columns: readonly SeedColumn[], declared: readonly string[]): SeedColumn[] {
  const given = new Set(columns.map(({ name }) => name));
  return [
    ...columns,
    ...declared.filter((name) => !given.has(name)).map((name) => ({ name, type: 'text' })),
  ];
}

async function runTest(
  runner: NodeRunner,
  node: TestNode,
  onCompiled: OnCompiled,
): Promise<NodeOutcome> {
  const { code } = await compileForRun(runner, node, onCompiled);
  const { results, cache } = await materializeNode(runner.context, node, {
    compiledCode: code,
  });
  runner.book.takeOver(cache);
  const main = results.get('main');
  if (!main) throw new Error(`The test ${node.unique_id} stored no result`);
  return { ...success('OK', code), ...judgeTest(node, main.table, runner.warningsFail) };
}

async function runUnitTest(
  runner: NodeRunner,
  test: UnitTestNode,
  onCompiled: OnCompiled,
): Promise<NodeOutcome> {
  const { session } = runner.context;
  const model = session.manifest.nodes.get(test.depends_on.nodes[0] ?? '');
  if (model?.resource_type !== 'model') throw new Error(`${test.unique_id} tests no model`);
  const compiled = await compileUnitTest(runner.context, test, model, runner.fixtures);
  const { node, code } = compiled;
  runner.context.compiled.set(test.unique_id, {
    node,
    code,
    ownCode: code,
    ephemerals: [],
    stoodIn: [],
    macros: [],
  });
  onCompiled();
  if (await runner.unitTests?.mustPass(compiled, session.macros))
    return { ...success('OK', code), ...PASSED };
  const { results } = await materializeNode(runner.context, node, {
    compiledCode: code,
  }).catch((cause: unknown) => {
    throw new UnitTestExecutionError(cause);
  });
  const main = results.get('main');
  if (!main) throw new Error(`The unit test ${test.unique_id} stored no result`);
  const verdict = await judgeUnitTest(main.table);
  if (verdict.status === 'pass') await runner.unitTests?.notePass(compiled);
  return { ...success('OK', code), ...verdict };
}

async function runOperation(
  runner: NodeRunner,
  node: CompilableNode,
  onCompiled: OnCompiled,
): Promise<NodeOutcome> {
  const { code } = await compileForRun(runner, node, onCompiled);
  if (code.trim() !== '') {
    await runner.connection.perform({ kind: 'query', sql: code, autoBegin: false }, node);
  }
  return {
    ...success(`${hookLabel(node)} passed`, code),
    failures: 0,
    adapterResponse: {},
  };
}

function success(message: string, compiledCode: string | null): NodeOutcome {
  return {
    status: 'success',
    message,
    failures: null,
    adapterResponse: { _message: message },
    compiledCode,
  };
}

function messageOf(response: unknown): string {
  return response instanceof AdapterResponse ? response.message : 'OK';
}
