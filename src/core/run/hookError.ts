/** A hook at the start of a run whose Jinja fails, or SQL that its Jinja asks: dbt does not begin then. The message is dbt's. */
export class HookError extends Error {}
