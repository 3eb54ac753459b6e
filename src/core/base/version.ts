/** The version of dbt-core whose behaviour, names and artifacts we follow. */
export const DBT_VERSION = '1.11.16';
/** The version of the adapter whose SQL we follow. */
export const DBT_DUCKDB_VERSION = '1.10.1';
/** How many macros come with both: ours are others where dbt's serve each other or Python. */
export const DBT_MACRO_COUNT = 486;
