/** The version of dbt-core whose behaviour, names and artifacts we follow. */
export const DBT_VERSION = '1.11.16';
/** The version of the adapter whose SQL we follow. */
export const DBT_DUCKDB_VERSION = '1.10.1';
