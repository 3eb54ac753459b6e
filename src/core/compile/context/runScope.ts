import { type Data, type DataObject, objectList, objectOr } from '../../base/data';
import { callWith } from '../../python/call';
import { valueOfData } from '../../python/data';
import { PythonError } from '../../python/errors';
import { makeFunction } from '../../python/functions/makeFunction';
import { toText } from '../../python/repr';
import type { Value } from '../../python/value';
import type { StatementResult } from '../adapter/host';
import { tableOf } from '../adapter/methods/statements';
import type { RelationCache } from '../adapter/relationCache';
import { RunAdapter } from '../adapter/runAdapter';
import type { Journal } from '../effects';
import { macroId } from '../macroIndex';
import { RuntimeConfig } from '../objects/configObject';
import { modelValue } from '../objects/nodeValue';
import { Relation } from '../objects/relation';
import { type SeedShape, SeedTable } from '../objects/seedTable';
import type { NodeScope } from './boundNames';
import { graphValue } from './graphValue';
import { makeMessageNames } from './messages';
import { type LazyValues, lazyNames, makeNodeScope, renderIn } from './nodeScope';
import { applyOverrides } from './overrides';
import { makeFunctionReference, makeRef, makeSource, placeOf } from './references';
import {
  type AskedInputs,
  type Referrer,
  resolveFunction,
  resolveRef,
  resolveSource,
} from './runReferences';
import { makeResultNames } from './storedResults';
import { VarFunction, variablesFor } from './variables';
import { passThrough, type Voice } from './voice';

/** What one render of a node stands on; all of it is new for every render, so that replays are equal. */
export interface RunInput extends Referrer {
  readonly staticNames: ReadonlyMap<string, Value>;
  readonly journal: Journal;
  /** What has been warned of once. */
  readonly warned: Set<string>;
  /** The node's compiled SQL, once it is known. */
  readonly compiledCode?: string;
  readonly seed?: SeedShape;
  /** What a unit test overrides. */
  readonly overrides?: DataObject;
  /** What `this` stands for, when it is not the node's own relation. */
  readonly thisValue?: Value;
  /** What `model` shows in place of the node's own fields. */
  readonly shownFields?: DataObject;
  /** Names that only this render has. */
  readonly names?: ReadonlyMap<string, Value>;
  /** Takes what the macros give to `write`: the statement that builds the node. */
  write?(code: string): void;
}

/** The names of a node that runs, and what it leaves behind. */
export interface RunScope extends AskedInputs {
  readonly scope: NodeScope;
  readonly cache: RelationCache;
  readonly results: Map<string, StatementResult>;
  /** The ids of the macros that the node itself called. */
  readonly macros: Set<string>;
}

/** The scope of a node while it compiles and runs (`execute` is true). */
export function makeRunScope(input: RunInput): RunScope {
  const { session, node } = input;
  const run = {
    cache: input.cache.fork(),
    results: new Map(),
    ephemerals: [],
    stoodIn: [],
    macros: new Set<string>(),
  };
  const names = lazyNames(() => runNames(input, finished));
  const scope = makeNodeScope(
    session.macros,
    node.package_name,
    session.runEnvironment,
    [names, input.staticNames],
    (macro) => run.macros.add(macroId(macro)),
  );
  const finished: RunScope = { ...run, scope };
  for (const [name, value] of input.names ?? []) scope.define(name, value);
  if (input.overrides) applyOverrides(scope, input.overrides);
  return finished;
}

function runNames(input: RunInput, run: RunScope): LazyValues {
  const { session, node } = input;
  const voice = voiceOf(input);
  const config = new RuntimeConfig(node.config, node.unique_id, (key) =>
    voice.tell(keyInMeta(key), 'log'),
  );
  const ref = makeRef(session, (target) => resolveRef({ ...input, voice }, target, run));
  const source = makeSource(session, (name, table) => resolveSource(input, name, table, run));
  const call = makeFunctionReference(session, (names) => resolveFunction(input, names));
  return {
    execute: () => true,
    function: () => call,
    config: () => config,
    ref: () => ref,
    source: () => source,
    var: () =>
      new VarFunction(varsOf(input), node.name, false, (text) => renderIn(run.scope, text)),
    defer_relation: () => {
      const place = session.deferral?.relations.get(node.unique_id);
      return place ? new Relation(place) : null;
    },
    this: () =>
      input.thisValue === undefined ? placeOf(node, session.manifest.quoting) : input.thisValue,
    database: () => node.database,
    schema: () => node.schema,
    model: () =>
      modelValue(node, { ...input.shownFields, compiled_code: input.compiledCode ?? null }),
    graph: () => graphValue(session, input.journal),
    sql: () => input.compiledCode ?? null,
    compiled_code: () => input.compiledCode ?? null,
    pre_hooks: () => hooksOf(node.config['pre-hook']),
    post_hooks: () => hooksOf(node.config['post-hook']),
    selected_resources: () => [...input.selected],
    adapter: () => makeAdapter(input, run),
    write: () =>
      makeFunction('write', 'payload', (payload) => {
        const code = toText(payload);
        input.journal.once(() => input.write?.(code));
        return '';
      }),
    ...makeMessageNames(voice, session.invocation.startedAt),
    load_agate_table: () =>
      makeFunction('load_agate_table', '', () => {
        const shape = input.seed ?? { columns: [], hasRows: false };
        return new SeedTable(shape, () =>
          tableOf(input.journal.perform({ kind: 'readSeed', columns: shape.columns })),
        );
      }),
    ...makeResultNames(run.results),
  };
}

/** What dbt says where a macro looks for a config that is one of `meta` only. */
function keyInMeta(key: string): string {
  return `[WARNING]: The key '${key}' was not found using config.get('${key}'), but was detected as a custom config under 'meta'. Please use config.meta_get('${key}') or config.meta_require('${key}') instead of config.get('${key}') to access the custom config value if intended.`;
}

/** A render may be replayed: what it says is told the first time only. */
function voiceOf({ journal, session }: RunInput): Voice {
  return passThrough(session.voice, (say) => journal.once(say));
}

function makeAdapter(input: RunInput, run: RunScope): RunAdapter {
  const { session, node } = input;
  let moments = 0;
  return new RunAdapter({
    target: session.project.target,
    quoting: session.manifest.quoting,
    macros: session.macros,
    packageName: node.package_name,
    flags: session.project.config.flags,
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
      return calledForAdapter(run.macros, () => callWith(macro, ...args));
    },
    warnOnce: (message) =>
      input.journal.once(() => {
        if (input.warned.has(message)) return;
        input.warned.add(message);
        session.voice.tell(message, 'log');
      }),
    moment: () => `${session.invocation.startedAt.toISOString()} ${moments++}`,
    print: (text) => voiceOf(input).tell(text, 'print'),
  });
}

/** What dbt's adapter calls by itself is none of the macros that the node called. */
function calledForAdapter(noted: Set<string>, call: () => Value): Value {
  const before = new Set(noted);
  try {
    return call();
  } finally {
    for (const id of noted) if (!before.has(id)) noted.delete(id);
  }
}

function varsOf({ session, node, overrides }: RunInput): DataObject {
  return {
    ...variablesFor(session.project, node.package_name, session.invocation.vars),
    ...objectOr(overrides?.vars),
  };
}

function hooksOf(hooks: Data | undefined): Value {
  return objectList(hooks).map((hook) => valueOfData(hook));
}
