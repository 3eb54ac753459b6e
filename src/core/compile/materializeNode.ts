import type { DataObject } from '../base/data';
import { deprecations } from '../base/problems/deprecations';
import { makeProblem } from '../base/problems/problem';
import type { CompilableNode } from '../project/manifest';
import { materializationOf } from '../project/manifest';
import { callValue } from '../python/call';
import { PythonError } from '../python/errors';
import type { Value } from '../python/value';
import type { StatementResult } from './adapter/host';
import type { RelationCache } from './adapter/relationCache';
import type { CompileContext } from './compileNode';
import { makeRunScope } from './context/runScope';
import { sayOrRaise } from './context/voice';
import { renderWithEffects } from './effects';
import type { EventSpan } from './eventSpan';
import type { IndexedMacro } from './macroIndex';
import { madeRelations } from './madeRelations';
import { Relation } from './objects/relation';
import type { SeedShape } from './objects/seedTable';

/** What a materialization came to. */
export interface Materialized {
  /** The results that its statements stored, by name; `main` is the one that dbt reports. */
  readonly results: ReadonlyMap<string, StatementResult>;
  /** What exists now. */
  readonly cache: RelationCache;
}

/** How a node is materialized apart from its own SQL. */
export interface MaterializeInput {
  readonly compiledCode?: string;
  readonly names?: ReadonlyMap<string, Value>;
  readonly eventTime?: EventSpan;
  /** Another materialization than the node's own. */
  readonly materialization?: string;
  readonly seed?: SeedShape;
  /** What `model` shows in place of the node's own fields. */
  readonly shownFields?: DataObject;
}

/**
 * Runs the materialization macro of a node: dbt's, or the project's own of that name. Every statement goes through
 * `context.perform`; the one that builds the node is kept in `context.executed`, also when it fails. Throws a
 * TemplateError for a mistake in a macro, and what `perform` rejects with.
 */
export function materializeNode(
  context: CompileContext,
  node: CompilableNode,
  input: MaterializeInput,
): Promise<Materialized> {
  const name = input.materialization ?? materializationOf(node);
  const macro = context.session.macros.materialization(name);
  if (!macro) {
    throw new PythonError(
      'CompilationError',
      `No materialization '${name}' was found for adapter duckdb! (searched types 'default' and 'duckdb')`,
    );
  }
  warnOfPackage(context, macro, name);
  if (node.resource_type === 'model') refuseLanguage(macro);
  // What other nodes make meanwhile must not change what a render asks for when it is played again.
  const cache = context.cache();
  return renderWithEffects(
    (journal) => {
      const { materialization: _, compiledCode = deferredQuery(context, node), ...own } = input;
      const run = makeRunScope({
        ...context,
        node,
        journal,
        cache,
        compiledCode,
        ...own,
        write: (code) => context.executed.set(node.unique_id, code),
      });
      const answer = callValue(run.scope.bind(macro), { positional: [], keyword: new Map() });
      if (keepsBook(node, name))
        for (const relation of madeRelations(name, answer)) run.cache.add(relation);
      return { results: run.results, cache: run.cache };
    },
    (effect) => context.perform(effect, node),
  );
}

/** A materialization may be for other languages than SQL alone. */
function refuseLanguage({ definition }: IndexedMacro): void {
  if (definition.kind !== 'materialization' || definition.supportedLanguages.includes('sql'))
    return;
  const languages = definition.supportedLanguages.map((one) => `'${one}'`).join(', ');
  throw new PythonError(
    'DbtRuntimeError',
    `Materialization "${definition.macroName}" only supports languages [${languages}]; got "sql"`,
  );
}

/** dbt notes what models, seeds and snapshots have made, and passes over what tests and functions say. */
function keepsBook({ resource_type: type }: CompilableNode, materialization: string): boolean {
  return (type === 'model' || type === 'seed' || type === 'snapshot') && materialization !== 'unit';
}

/** What stands for the SQL of a node that is cloned. */
function deferredQuery({ session }: CompileContext, { unique_id: id }: CompilableNode): string {
  const place = session.deferral?.relations.get(id);
  return place ? `select * from ${new Relation(place).render()}` : '';
}

/** dbt is going to give up that a package replaces a materialization of dbt's without the project's word. */
function warnOfPackage(
  { session: { macros, voice } }: CompileContext,
  { packageName }: IndexedMacro,
  materialization: string,
): void {
  if (!macros.replacesBuiltin(packageName, materialization)) return;
  const said = deprecations.packageMaterialization({ packageName, materialization });
  sayOrRaise(voice, makeProblem('deprecated', said));
}
