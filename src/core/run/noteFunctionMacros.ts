import type { CompileContext } from '../compile/compileNode';
import { type IndexedMacro, macroId } from '../compile/macroIndex';
import type { FunctionNode } from '../project/manifest';

/**
 * Notes among a function's macros those that dbt's materialization calls for it: unlike a model's, dbt writes them into
 * the manifest.
 */
export function noteFunctionMacros(
  { session, compiled }: CompileContext,
  { unique_id: id, config, language }: FunctionNode,
): void {
  const known = compiled.get(id);
  if (!known) return;
  const { macros } = session;
  const named = (name: string) => macros.find(macros.projectName, name);
  const maker = macros.dispatch(macros.projectName, `${config.type}_function_${language}`, 'dbt');
  const called = [
    named('load_cached_relation'),
    named('run_hooks'),
    // Where nothing makes such a function, dbt comes no further.
    ...(maker ? [maker, named('function_execute_build_sql')] : []),
  ].filter((macro): macro is IndexedMacro => macro !== undefined);
  compiled.set(id, { ...known, macros: [...known.macros, ...called.map(macroId)] });
}
