import type { CompilableNode, ManifestNode } from '../project/manifest';
import { callValue } from '../python/call';
import type { Value } from '../python/value';
import type { StatementResult } from './adapter/host';
import type { RelationCache } from './adapter/relationCache';
import type { CompileContext } from './compileNode';
import type { NodeScope } from './context/boundNames';
import { makeRunScope } from './context/runScope';
import { renderWithEffects } from './effects';

/** A macro that a command calls itself. */
export interface MacroCall {
  /** Finds it among the names that `operation` sees. */
  readonly find: (scope: NodeScope) => Value;
  readonly args: ReadonlyMap<string, Value>;
  /** As whom it is called, and the SQL of that node where it has been compiled. */
  readonly operation: CompilableNode;
  readonly compiledCode?: string;
  /** Whose comment its statements carry. */
  readonly node: ManifestNode;
  readonly names?: ReadonlyMap<string, Value>;
}

/** What a macro made: its value, the results that its statements stored, and what exists now. */
export interface MacroOutcome {
  readonly value: Value;
  readonly results: ReadonlyMap<string, StatementResult>;
  readonly cache: RelationCache;
}

/** Calls a macro with named arguments; its statements go through `context.perform`. Throws what the macro throws. */
export function callMacro(
  context: CompileContext,
  { find, args, operation, compiledCode, node, names }: MacroCall,
): Promise<MacroOutcome> {
  const cache = context.cache();
  return renderWithEffects(
    (journal) => {
      const input = { ...context, node: operation, journal, cache };
      const code = compiledCode === undefined ? {} : { compiledCode };
      const run = makeRunScope({ ...input, ...code, ...(names && { names }) });
      const value = callValue(find(run.scope), { positional: [], keyword: new Map(args) });
      return { value, results: run.results, cache: run.cache };
    },
    (effect) => context.perform(effect, node),
  );
}
