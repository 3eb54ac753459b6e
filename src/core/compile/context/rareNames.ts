import { Dict } from '../../python/dict';
import { equals } from '../../python/equality';
import { PythonError } from '../../python/errors';
import { makeFunction, makeRawFunction } from '../../python/functions/makeFunction';
import { toText } from '../../python/repr';
import { sequenceItems } from '../../python/tuple';
import type { Value } from '../../python/value';

function adapterMacro(name: Value): never {
  throw new PythonError(
    'CompilationError',
    'The "adapter_macro" macro has been deprecated. Instead, use the `adapter.dispatch` method to find a macro and call the result.  For more information, see: https://docs.getdbt.com/reference/dbt-jinja-functions/dispatch)' +
      ` adapter_macro was called for: ${toText(name)}`,
  );
}

/** dbt's `validation.any(…)`: a check that a value is one of those that are given. */
const validateAny = makeFunction('validate_any', '*args', (args) => {
  const allowed = sequenceItems(args) ?? [];
  return makeFunction('inner', 'value', (value) => {
    if (allowed.some((one) => equals(one, value))) return null;
    const words = allowed.map(toText).join(',');
    throw new PythonError(
      'DbtValidationError',
      `Expected value "${toText(value)}" to be one of ${words}`,
    );
  });
});

/** There is no Python here to run a job in; what calls it is told what dbt tells a caller outside of a materialization. */
const submitPythonJob = makeFunction(
  'submit_python_job',
  'parsed_model, compiled_code',
  (model) => {
    const alias = model instanceof Dict ? (model.get('alias') ?? null) : null;
    throw new PythonError(
      'DbtRuntimeError',
      `submit_python_job is not intended to be called here, at model ${toText(alias)}, with macro call_stack [].`,
    );
  },
);

/** Names of dbt that hardly a template uses. */
export const RARE_NAMES: ReadonlyMap<string, Value> = new Map<string, Value>([
  [
    'adapter_macro',
    makeRawFunction('adapter_macro', ({ positional: [name = null] }) => adapterMacro(name)),
  ],
  ['validation', new Dict([['any', validateAny]])],
  ['submit_python_job', submitPythonJob],
]);
