/** The name of a file that DuckDB reads as a table, in text in lower case. */
export const FILE_NAME = /\.(?:[ct]sv|txt|parquet|\w*json\w*|arrow|xlsx|db|duckdb)\b/;
