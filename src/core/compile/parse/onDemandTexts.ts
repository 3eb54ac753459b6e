/// <reference types="vite/client" />

/** Our texts of those of dbt's own macros that few projects call, override or need; see builtinMacros.ts. */
export const ON_DEMAND_TEXTS = import.meta.glob<string>('../builtins/onDemand/**/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});
