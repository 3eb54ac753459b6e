import type { Value } from '../../python/value';

/** What dbt's `return(value)` throws, to leave the macro that it is in. */
export class MacroReturn {
  readonly value: Value;

  constructor(value: Value) {
    this.value = value;
  }
}
