import worker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?guarded-url';
import wasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?gzip-url';

/** DuckDB's files as the built site has them. */
export const duckdbAssets = { worker, wasm };
