/** Exit codes of dbt: all well; a node failed; the command could not be run. */
export const EXIT = { ok: 0, failed: 1, unusable: 2 } as const;
