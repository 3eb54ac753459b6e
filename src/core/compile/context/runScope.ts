import { type Data, type DataObject, objectList, objectOr } from '../../base/data';
import type { CompilableNode, ManifestNode, RefArguments, UniqueId } from '../../project/manifest';
import { materializationOf } from '../../project/manifest';
import { callValue } from '../../python/call';
import { valueOfData } from '../../python/data';
import { Dict } from '../../python/dict';
import { PythonError } from '../../python/errors';
import { makeFunction, makeRawFunction } from '../../python/functions/makeFunction';
import { toText } from '../../python/repr';
import type { Value } from '../../python/value';
import type { StatementResult } from '../adapter/host';
import type { RelationCache } from '../adapter/relationCache';
import { RunAdapter } from '../adapter/runAdapter';
import type { Journal } from '../effects';
import { AdapterResponse } from '../objects/adapterResponse';
import { AgateTable } from '../objects/agateTable';
import { RuntimeConfig } from '../objects/configObject';
import { nodeValue } from '../objects/nodeValue';
import { Relation } from '../objects/relation';
import { type SeedColumn, SeedTable } from '../objects/seedTable';
import type { ParsedSession } from '../session';
import { makeMessageNames, type Tell } from './messages';
import { lazyNames, makeNodeScope, type NodeScope } from './nodeScope';
import { makeRef, makeSource, relationOf } from './references';
import { VarFunction, variablesFor } from './variables';

/** What one render of a node stands on; all of it is new for every render, so that replays are equal. */
export interface RunInput {
  readonly session: ParsedSession;
  readonly staticNames: ReadonlyMap<string, Value>;
  readonly node: CompilableNode;
  readonly journal: Journal;
  readonly cache: RelationCache;
  /** The node's compiled SQL, once it is known. */
  readonly compiledCode?: string;
  readonly seedColumns?: readonly SeedColumn[];
  readonly selected: readonly UniqueId[];
  /** Relations that stand in for inputs, by the input's unique id: a unit test's fixtures. */
  readonly standIns?: ReadonlyMap<UniqueId, Relation>;
  /** What a unit test overrides. */
  readonly overrides?: DataObject;
  /** What `this` stands for, when it is not the node's own relation. */
  readonly thisRelation?: Relation;
  /** Names that only this render has. */
  readonly names?: ReadonlyMap<string, Value>;
}

/** The names of a node that runs, and what it leaves behind. */
export interface RunScope {
  readonly scope: NodeScope;
  readonly cache: RelationCache;
  readonly results: Map<string, StatementResult>;
  /** The ephemeral models that were referred to, in order. */
  readonly ephemerals: UniqueId[];
  /** What `write` was given: the statement that builds the node. */
  readonly written: string[];
}

/** The scope of a node while it compiles and runs (`execute` is true). */
export function makeRunScope(input: RunInput): RunScope {
  const { session, node } = input;
  const run = {
    cache: input.cache.fork(),
    results: new Map(),
    ephemerals: [],
    written: [],
  };
  const names = lazyNames(() => runNames(input, finished));
  const scope = makeNodeScope(session.macros, node.package_name, session.runEnvironment, [
    names,
    input.staticNames,
  ]);
  const finished: RunScope = { ...run, scope };
  for (const [name, value] of input.names ?? []) scope.define(name, value);
  applyOverrides(scope, input.overrides);
  return finished;
}

function runNames(input: RunInput, run: RunScope): Record<string, () => Value> {
  const { session, node } = input;
  const config = new RuntimeConfig(node.config, node.unique_id);
  const ref = makeRef((target) => resolveRef(input, run, target));
  const source = makeSource((name, table) => resolveSource(input, name, table));
  const vars = {
    ...variablesFor(session.project, node.package_name, session.invocation.vars),
    ...objectOr(input.overrides?.vars),
  };
  return {
    execute: () => true,
    config: () => config,
    ref: () => ref,
    source: () => source,
    builtins: () =>
      new Dict([
        ['ref', ref],
        ['source', source],
        ['config', config],
      ]),
    var: () => new VarFunction(vars, node.unique_id, false),
    this: () => input.thisRelation ?? thisRelation(node),
    database: () => node.database,
    schema: () => node.schema,
    model: () => modelValue(node, input.compiledCode),
    graph: () => graphValue(session),
    sql: () => input.compiledCode ?? '',
    compiled_code: () => input.compiledCode ?? '',
    pre_hooks: () => hooksOf(node.config['pre-hook']),
    post_hooks: () => hooksOf(node.config['post-hook']),
    selected_resources: () => [...input.selected],
    adapter: () => makeAdapter(input, run),
    write: () =>
      makeFunction('write', 'payload', (payload) => {
        run.written.push(toText(payload ?? null));
        return '';
      }),
    ...makeMessageNames(tellOnce(input)),
    ...resultFunctions(input, run),
  };
}

/** A render may be replayed: what it says is told the first time only. */
function tellOnce({ journal, session }: RunInput): Tell {
  return (text, kind) => journal.once(() => session.onMessage(text, kind));
}

function makeAdapter(input: RunInput, run: RunScope): RunAdapter {
  const { session, node } = input;
  return new RunAdapter({
    target: session.project.target,
    macros: session.macros,
    packageName: node.package_name,
    journal: input.journal,
    cache: run.cache,
    bind: (macro) => run.scope.bind(macro),
    callMacro: (name, args) => {
      const macro = run.scope.lookup(name);
      if (macro === undefined)
        throw new PythonError(
          'CompilationError',
          `dbt could not find a macro with the name "${name}"`,
        );
      return callValue(macro, { positional: args, keyword: new Map() });
    },
    warn: (message) => tellOnce(input)(message, 'log'),
  });
}

function resultFunctions(input: RunInput, run: RunScope): Record<string, () => Value> {
  const store = (name: Value, response: Value, table: Value) => {
    const kept = table instanceof AgateTable ? table : new AgateTable([], []);
    run.results.set(toText(name), { response, table: kept });
    return '';
  };
  const rawSignature = 'name, message=None, code=None, rows_affected=None, agate_table=None';
  return {
    store_result: () =>
      makeFunction('store_result', 'name, response, agate_table=None', (name, response, table) =>
        store(name ?? null, response ?? null, table ?? null),
      ),
    store_raw_result: () =>
      makeFunction('store_raw_result', rawSignature, (name, message, code, rows, table) => {
        const text = message === null ? '' : toText(message ?? null);
        const response = new AdapterResponse(
          text,
          code === null ? null : toText(code ?? null),
          rows === null ? null : Number(rows),
        );
        return store(name ?? null, response, table ?? null);
      }),
    load_result: () =>
      makeFunction('load_result', 'name', (name) =>
        resultValue(run.results.get(toText(name ?? null))),
      ),
    load_agate_table: () =>
      makeFunction('load_agate_table', '', () => new SeedTable(input.seedColumns ?? [])),
  };
}

/** What `load_result` answers: `response`, `data` as lists of rows, and `table`. */
function resultValue(result: StatementResult | undefined): Value {
  if (!result) return null;
  const data = result.table.rows.map((row) => [...row.values]);
  return new Dict([
    ['response', result.response],
    ['data', data],
    ['table', result.table],
  ]);
}

function resolveRef(input: RunInput, run: RunScope, target: RefArguments): Value {
  const { session, node } = input;
  const found = session.references.ref(node.package_name, target);
  if (!found) {
    throw new PythonError(
      'CompilationError',
      `${titleOf(node)} depends on a node named '${target.name}' which was not found`,
    );
  }
  assertKnownDependency(node, found, target.name);
  const standIn = input.standIns?.get(found.unique_id);
  if (standIn) return standIn;
  if (materializationOf(found) === 'ephemeral' && !run.ephemerals.includes(found.unique_id)) {
    run.ephemerals.push(found.unique_id);
  }
  return relationOf(found);
}

function resolveSource(input: RunInput, name: string, table: string): Value {
  const { session, node } = input;
  const found = session.references.source(node.package_name, name, table);
  if (!found) {
    throw new PythonError(
      'CompilationError',
      `${titleOf(node)} depends on a source named '${name}.${table}' which was not found`,
    );
  }
  return input.standIns?.get(found.unique_id) ?? relationOf(found);
}

/** A ref that the parse did not see would run against an order that was planned without it. */
function assertKnownDependency(node: CompilableNode, found: ManifestNode, name: string): void {
  if (node.resource_type === 'operation' || node.depends_on.nodes.includes(found.unique_id)) return;
  throw new PythonError(
    'CompilationError',
    [
      `dbt was unable to infer all dependencies for the model "${node.name}".`,
      'This typically happens when ref() is placed within a conditional block.',
      '',
      `To fix this, add the following hint to the top of the model "${node.name}":`,
      '',
      `-- depends_on: {{ ref('${name}') }}`,
    ].join('\n'),
  );
}

function titleOf(node: CompilableNode): string {
  return `${node.resource_type[0]?.toUpperCase()}${node.resource_type.slice(1)} '${node.unique_id}' (${node.original_file_path})`;
}

function thisRelation(node: CompilableNode): Relation {
  return new Relation({ database: node.database, schema: node.schema, identifier: node.alias });
}

function hooksOf(hooks: Data | undefined): Value {
  return objectList(hooks).map((hook) => valueOfData(hook));
}

/** A unit test may replace macros, such as `is_incremental`, and environment variables by fixed values. */
function applyOverrides(scope: NodeScope, overrides: DataObject | undefined): void {
  for (const [name, value] of Object.entries(objectOr(overrides?.macros))) {
    scope.define(
      name,
      makeFunction(name, '*args, **kwargs', () => valueOfData(value)),
    );
  }
  const env = objectOr(overrides?.env_vars);
  const original = scope.lookup('env_var') ?? null;
  if (Object.keys(env).length === 0) return;
  scope.define(
    'env_var',
    makeRawFunction('env_var', (call) => {
      const value = env[toText(call.positional[0] ?? null)];
      return value === undefined ? callValue(original, call) : toText(valueOfData(value));
    }),
  );
}

/** `model`: the node's manifest entry. */
function modelValue(node: CompilableNode, compiledCode: string | undefined): Value {
  const { at: _, created_at: createdAt, ...data } = node;
  const model = { ...data, created_at: createdAt, compiled_code: compiledCode ?? null };
  return valueOfData(model as unknown as DataObject);
}

const graphs = new WeakMap<ParsedSession, Value>();

/** `graph`: all nodes and sources by unique id; made once a command, because it is large. */
function graphValue(session: ParsedSession): Value {
  const known = graphs.get(session);
  if (known !== undefined) return known;
  const sections = {
    nodes: new Dict(),
    sources: new Dict(),
    exposures: new Dict(),
    metrics: new Dict(),
    groups: new Dict(),
  };
  for (const node of session.manifest.nodes.values()) {
    const value = nodeValue(node);
    if (node.resource_type === 'source') sections.sources.set(node.unique_id, value);
    else if (node.resource_type === 'exposure') sections.exposures.set(node.unique_id, value);
    else if (node.resource_type !== 'unit_test') sections.nodes.set(node.unique_id, value);
  }
  const graph = new Dict(Object.entries(sections));
  graphs.set(session, graph);
  return graph;
}
