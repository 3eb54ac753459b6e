import type { NodeResult } from './results';

/** A hook at the start of a run whose Jinja fails, or SQL that its Jinja asks: dbt does not begin then. The message is dbt's. */
export class HookError extends Error {
  constructor(
    message: string,
    /** Of the hooks before it. */
    readonly results: readonly NodeResult[],
  ) {
    super(message);
  }
}
