import type { DataObject } from '../../base/data';
import { PythonError } from '../../python/errors';
import { toText } from '../../python/repr';
import { asText } from '../../python/strObject';
import { typeName } from '../../python/typeName';
import type { Value } from '../../python/value';
import type { IndexedMacro, MacroIndex } from '../macroIndex';

/** What `dispatch` needs, while parsing as while running. */
export interface DispatchHost {
  readonly macros: MacroIndex;
  /** The package whose macros a bare name finds first. */
  readonly packageName: string;
  /** `flags:` of dbt_project.yml. */
  readonly flags: DataObject;
  /** Set where a name without a namespace is looked for in every package, as dbt does while it parses data tests. */
  readonly searchesAll?: boolean;
  /** The callable of a macro, bound to the node's names. */
  bind(macro: IndexedMacro): Value;
}

/** dbt's `adapter.dispatch(macro_name, macro_namespace)`: the macro for DuckDB or the default one, ready to be called. */
export function dispatchMacro(host: DispatchHost, name: Value, namespace: Value): Value {
  const wanted = toText(name);
  const space = namespace === null ? null : asText(namespace);
  if (space === undefined) throw refuseNamespace(namespace);
  const macro = wanted.includes('.')
    ? undefined
    : (host.macros.dispatch(host.packageName, wanted, space) ?? findInAll(host, wanted, space));
  if (!macro) throw refuseDispatch(host.macros, wanted, space);
  return host.bind(macro);
}

function findInAll({ macros, searchesAll }: DispatchHost, name: string, space: string | null) {
  return searchesAll ? macros.dispatchAnywhere(name, space) : undefined;
}

function refuseNamespace(namespace: Value): PythonError {
  return new PythonError(
    'CompilationError',
    `In adapter.dispatch, got a <class '${typeName(namespace)}'> macro_namespace argument ("${toText(namespace)}"), but macro_namespace should be None or a string.`,
  );
}

/** What dbt says of a dispatch that finds nothing. */
export function refuseDispatch(
  macros: MacroIndex,
  wanted: string,
  space: string | null,
): PythonError {
  if (wanted.includes('.')) {
    const [packageName] = wanted.split('.');
    return new PythonError(
      'CompilationError',
      `In adapter.dispatch, got a macro name of "${wanted}", but "." is not a valid macro name component. Did you mean \`adapter.dispatch("${wanted.slice(wanted.indexOf('.') + 1)}", macro_namespace="${packageName}")\`?`,
    );
  }
  const searched = macros.dispatchNames(wanted, space);
  return new PythonError(
    'CompilationError',
    `In dispatch: No macro named '${wanted}' found within namespace: '${space ?? 'None'}'\n    Searched for: ${searched.map((one) => `'${one}'`).join(', ')}`,
  );
}
