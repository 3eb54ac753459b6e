/** What the engine says where an extension is missing that it knows. */
const INSTALL =
  /Please try installing and loading the \w+ extension:?\s*INSTALL [\s\S]*?LOAD \w+;(?:[\s\S]*SET autoload_known_extensions=1;)?\s*/;
const NOT_LOADED = /^[\s\S]*automatically install the required extension '(\w+)'[\s\S]*$/;
const NOT_HERE = /^IO Error: Extension \S*?(\w+)\.duckdb_extension\.wasm is not available[\s\S]*$/;
const ONLY_OURS = 'A tab has json, parquet and icu: what others bring is for native DuckDB.';

/** The same error, and what to do where it is an extension that is missing. */
export function explainMissing(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { message } = error;
  const told = message
    .replace(NOT_LOADED, (_all, name) => `This needs DuckDB's extension ${name}.\n\n${ONLY_OURS}`)
    .replace(NOT_HERE, (_all, name) => `There is no extension ${name} here.\n\n${ONLY_OURS}`)
    .replace(INSTALL, ONLY_OURS);
  return told === message ? error : new Error(told, { cause: error });
}
