import { type Data, isDataObject, timeOf } from '../base/data';
import type { Environment } from '../jinja/environment';
import { renderYamlText } from '../project/rendering';
import { callValue } from '../python/call';
import { valueOfData } from '../python/data';
import { Dict } from '../python/dict';
import { PythonError } from '../python/errors';
import { toText } from '../python/repr';
import { PyObject, type Value } from '../python/value';
import type { NodeScope } from './context/boundNames';

/** A call of a generic test's macro: which one, and its arguments as YAML gives them. */
export interface GenericTestCall {
  readonly namespace: string | null;
  readonly macroName: string;
  readonly kwargs: Readonly<Record<string, Data>>;
  readonly file: string;
}

/** A text that dbt takes for an expression although it stands without braces. */
const LOOKS_LIKE_CALL = /^\s*(?:env_var|ref|var|source|doc)\s*\(.+\)\s*$/s;

/** What identifies the macro, from a test's definition or from its node's metadata. */
export function genericTestCall(test: {
  readonly namespace: string | null;
  readonly macroName: string;
  readonly kwargs: Readonly<Record<string, Data>>;
}): Omit<GenericTestCall, 'file'> {
  return { namespace: test.namespace, macroName: test.macroName, kwargs: test.kwargs };
}

/** The SQL of a generic test: its macro called with its arguments, the Jinja in them rendered. */
export function callGenericTest(
  environment: Environment,
  scope: NodeScope,
  call: GenericTestCall,
): string {
  const keyword = renderArguments(environment, scope, call);
  return toText(callValue(findTest(scope, call), { positional: [], keyword }));
}

/** What a generic test's macro is called with. */
export function renderArguments(
  environment: Environment,
  scope: NodeScope,
  call: GenericTestCall,
): Map<string, Value> {
  const keyword = new Map<string, Value>();
  for (const [name, value] of Object.entries(call.kwargs)) {
    keyword.set(
      name,
      name === 'column_name'
        ? valueOfData(value)
        : renderArgument(environment, scope, value, call.file),
    );
  }
  return keyword;
}

function renderArgument(
  environment: Environment,
  scope: NodeScope,
  value: Data,
  file: string,
): Value {
  if (Array.isArray(value))
    return value.map((item) => renderArgument(environment, scope, item, file));
  if (isDataObject(value) && timeOf(value) === undefined) {
    return new Dict(
      Object.entries(value).map(([key, item]) => [
        key,
        renderArgument(environment, scope, item, file),
      ]),
    );
  }
  if (typeof value !== 'string') return valueOfData(value);
  const text = LOOKS_LIKE_CALL.test(value) ? `{{ ${value} }}` : value;
  return renderYamlText(environment, scope, text, file);
}

function findTest(scope: NodeScope, { namespace, macroName }: GenericTestCall): Value {
  const name = `test_${macroName}`;
  const undefinedName = (message: string) => new PythonError('UndefinedError', message);
  const found = scope.lookup(namespace ?? name);
  if (found === undefined) throw undefinedName(`'${namespace ?? name}' is undefined`);
  if (namespace === null) return found;
  const macro = found instanceof PyObject ? found.getItem(name) : undefined;
  if (macro === undefined) throw undefinedName(`'dict object' has no attribute '${name}'`);
  return macro;
}
