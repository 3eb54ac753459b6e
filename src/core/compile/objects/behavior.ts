import type { DataObject } from '../../base/data';
import { PythonError } from '../../python/errors';
import { PyObject, type Value } from '../../python/value';

/** The flags that dbt's adapters know; each is off where dbt_project.yml does not turn it on. */
const KNOWN: ReadonlySet<string> = new Set([
  'require_batched_execution_for_custom_microbatch_strategy',
  'enable_truthy_nulls_equals_macro',
]);

/** dbt's `adapter.behavior`: how macros ask for a flag of the project, as `adapter.behavior.name.no_warn`. */
export class Behavior extends PyObject {
  readonly typeName = 'Behavior';

  constructor(private readonly flags: DataObject) {
    super();
  }

  override getAttribute(name: string): Value | undefined {
    if (!KNOWN.has(name))
      throw new PythonError('CompilationError', `The flag ${name} has not been registered.`);
    return new BehaviorFlag(this.flags[name] === true);
  }
}

class BehaviorFlag extends PyObject {
  readonly typeName = 'BehaviorFlagRendered';

  constructor(private readonly isOn: boolean) {
    super();
  }

  override isTrue(): boolean {
    return this.isOn;
  }

  override getAttribute(name: string): Value | undefined {
    return name === 'no_warn' || name === 'setting' ? this.isOn : undefined;
  }
}
