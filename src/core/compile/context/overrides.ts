import { type DataObject, objectOr } from '../../base/data';
import { callValue } from '../../python/call';
import { valueOfData } from '../../python/data';
import { makeFunction, makeRawFunction } from '../../python/functions/makeFunction';
import { toText } from '../../python/repr';
import { PyObject } from '../../python/value';
import type { NodeScope } from './boundNames';

/** Puts a unit test's `overrides` in place of macros, such as `is_incremental`, and of environment variables. */
export function applyOverrides(scope: NodeScope, overrides: DataObject): void {
  for (const [name, data] of Object.entries(objectOr(overrides.macros))) {
    const value = valueOfData(data);
    const known = scope.lookup(name);
    // What is no macro, as `invocation_id`, has the value itself.
    const macro =
      known === undefined || (known instanceof PyObject && known.call)
        ? makeFunction(name, '*args, **kwargs', () => value)
        : value;
    // dbt's own macros go by their bare names as well.
    const others = name.startsWith('dbt.') ? name.slice('dbt.'.length) : `dbt.${name}`;
    for (const one of [name, others]) scope.define(one, macro);
  }
  const env = objectOr(overrides.env_vars);
  if (Object.keys(env).length > 0) overrideEnv(scope, env);
}

function overrideEnv(scope: NodeScope, env: DataObject): void {
  const original = scope.lookup('env_var') ?? null;
  scope.define(
    'env_var',
    makeRawFunction('env_var', (call) => {
      const data = env[toText(call.positional[0] ?? null)];
      return data === undefined ? callValue(original, call) : toText(valueOfData(data));
    }),
  );
}
