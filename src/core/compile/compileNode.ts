import type { DataObject } from '../base/data';
import { TemplateError } from '../jinja/templateError';
import type { CompilableNode, ManifestNode, UniqueId } from '../project/manifest';
import { PythonError } from '../python/errors';
import type { Value } from '../python/value';
import type { RelationCache } from './adapter/relationCache';
import { CTE_PREFIX } from './context/references';
import { makeRunScope, type RunScope } from './context/runScope';
import { type Effect, type Outcome, renderWithEffects } from './effects';
import { EphemeralError } from './ephemeralError';
import type { EventSpan } from './eventSpan';
import { withForeignKeyPlaces } from './foreignKeyPlaces';
import { callGenericTest } from './genericTest';
import { type Cte, injectCtes } from './injectCtes';
import type { Relation } from './objects/relation';
import type { ParsedSession } from './session';

/** The SQL of a node. */
export interface CompiledNode {
  /** The node as compiling leaves it: its foreign keys name relations. */
  readonly node: CompilableNode;
  /** What runs: the node's SQL with the CTEs of its ephemeral inputs. */
  readonly code: string;
  /** The node's own SQL, as it stands in a CTE when the node is ephemeral itself. */
  readonly ownCode: string;
  /** The ephemeral models that it refers to, in order. */
  readonly ephemerals: readonly UniqueId[];
  /** The inputs that a unit test's fixture stood in for, in order. */
  readonly stoodIn: readonly UniqueId[];
  /** The ids of the macros that it called itself. */
  readonly macros: readonly string[];
}

/** What compiling asks of the run around it. */
export interface CompileContext {
  readonly session: ParsedSession;
  readonly staticNames: ReadonlyMap<string, Value>;
  readonly selected: readonly UniqueId[];
  /** What exists, as the run believes. */
  readonly cache: () => RelationCache;
  /** Nodes that are compiled already; ephemeral ones are added here as they are needed. */
  readonly compiled: Map<UniqueId, CompiledNode>;
  /** The statement that builds each node, as dbt writes it below target/run. */
  readonly executed: Map<UniqueId, string>;
  /** The SQL of unit tests' inputs, by the file below target/compiled to which dbt writes it. */
  readonly fixtures: Map<string, string>;
  /** What has been warned of once. */
  readonly warned: Set<string>;
  /** Performs an effect; `node` is whose comment a statement carries. */
  perform(effect: Effect, node: ManifestNode): Promise<Outcome>;
}

/** What differs from a plain compile: a unit test's fixtures and overrides, a hook's further names. */
export interface CompileChanges {
  readonly standIns?: ReadonlyMap<UniqueId, Relation>;
  readonly overrides?: DataObject;
  /** What `this` is: the name of the CTE where the test gives it rows, else none. */
  readonly thisValue?: Value;
  /** What its Jinja sees of `model` that is not so: a unit test shows itself. */
  readonly shownFields?: DataObject;
  readonly names?: ReadonlyMap<string, Value>;
  /** The span of a batch of a microbatch model. */
  readonly eventTime?: EventSpan;
}

/** An ephemeral model reads so many others, one through the other, that its SQL would be too much for anyone. */
const MOST_CTES = 1000;

/** Compiles a node and the ephemeral models that it needs. Throws a TemplateError when its Jinja fails, an EphemeralError for theirs. */
export async function compileNode(
  context: CompileContext,
  node: CompilableNode,
  changes?: CompileChanges,
  depth = 0,
): Promise<CompiledNode> {
  const cache = context.cache();
  const { ownCode, ephemerals, stoodIn, macros } = await renderWithEffects(
    (journal) => {
      const run = makeRunScope({ ...context, node, journal, cache, ...changes });
      const { ephemerals, stoodIn } = run;
      const ownCode = renderNode(context.session, node, run);
      return { ownCode, ephemerals, stoodIn, macros: [...run.macros] };
    },
    (effect) => context.perform(effect, node),
  );
  const { leavesCtes } = context.session.invocation.flags;
  const ctes = leavesCtes ? [] : await collectCtes(context, node, ephemerals, depth);
  return {
    node: withForeignKeyPlaces(context.session, node),
    ...{ ownCode, ephemerals, stoodIn, macros },
    code: injectCtes(ownCode, ctes),
  };
}

function renderNode(session: ParsedSession, node: CompilableNode, { scope }: RunScope): string {
  const { runEnvironment } = session;
  const file = node.at.file;
  if (node.resource_type === 'test' && node.test_metadata) {
    const { name: macroName, namespace, kwargs } = node.test_metadata;
    return callGenericTest(runEnvironment, scope, { macroName, namespace, kwargs, file });
  }
  if (node.language === 'python' || !/\{[{%#]/.test(node.raw_code)) return node.raw_code;
  return runEnvironment.renderTemplate(runEnvironment.parse(node.raw_code, { name: file }), scope);
}

/** The CTEs of ephemeral models, each after those that it reads from. */
async function collectCtes(
  context: CompileContext,
  node: CompilableNode,
  ids: readonly UniqueId[],
  depth: number,
): Promise<Cte[]> {
  const ctes = new Map<UniqueId, Cte>();
  const visit = async (id: UniqueId, level: number): Promise<void> => {
    if (ctes.has(id)) return;
    if (level > MOST_CTES) throw tooManyCtes(node);
    const compiled = await compileEphemeral(context, id, level);
    for (const inner of compiled.ephemerals) await visit(inner, level + 1);
    ctes.set(id, { name: CTE_PREFIX + compiled.node.alias, code: compiled.ownCode });
  };
  for (const id of ids) await visit(id, depth + 1);
  return [...ctes.values()];
}

function tooManyCtes({ at, raw_code: source }: CompilableNode): TemplateError {
  const message = `more than ${MOST_CTES} ephemeral models read from one another. Materialize some of them as views.`;
  const { line } = at;
  return new TemplateError({ kind: 'RecursionError', message, at, line, source, macroStack: [] });
}

async function compileEphemeral(
  context: CompileContext,
  id: UniqueId,
  depth: number,
): Promise<CompiledNode> {
  const known = context.compiled.get(id);
  if (known) return known;
  const node = context.session.manifest.nodes.get(id);
  if (node?.resource_type !== 'model') throw new Error(`${id} is no model that could be a CTE`);
  try {
    const compiled = await compileNode(context, node, undefined, depth);
    context.compiled.set(id, compiled);
    return compiled;
  } catch (error) {
    const isOwn = error instanceof TemplateError || error instanceof PythonError;
    throw isOwn ? new EphemeralError(node, error) : error;
  }
}
