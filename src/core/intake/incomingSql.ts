import { identifier, literal, relationSql } from '../sql/quoting';
import { compiledSql, joinSql, type Sql, sql } from '../sql/sql';
import type { ColumnMatch } from './matchColumns';
import type { SeedSpec } from './seedSpec';

/** How many rejected rows are kept to be told. */
const REJECTS_KEPT = 1000;

/** The table that holds a file's rows until the import is confirmed. */
export function incomingTable(seed: SeedSpec): Sql {
  return relationSql({
    database: seed.database,
    schema: seed.schema,
    identifier: `${seed.identifier}__incoming`,
  });
}

export function seedTable(seed: SeedSpec): Sql {
  return relationSql({ database: seed.database, schema: seed.schema, identifier: seed.identifier });
}

/** A file as it is to be read: every column in its order. */
export interface IncomingFile {
  readonly path: string;
  readonly delimiter: string;
  /** The header's names as they stand in the file. */
  readonly columns: readonly string[];
  readonly matches: readonly ColumnMatch[];
}

/**
 * Loads a file into the incoming table with the seed's types. Rows that do not fit are left out and told in the
 * temporary tables reject_errors and reject_scans; columns that the file lacks are null.
 */
export function loadIncomingSql(seed: SeedSpec, file: IncomingFile): Sql {
  const bySeed = new Map(file.matches.map((match) => [match.seedColumn, match.fileColumn]));
  const selected = seed.columns.map(({ name, type }) => {
    const given = bySeed.get(name) ?? null;
    if (given === null) return sql`CAST(NULL AS ${compiledSql(type)}) AS ${identifier(name)}`;
    return sql`${identifier(given)} AS ${identifier(name)}`;
  });
  return sql`CREATE OR REPLACE TABLE ${incomingTable(seed)} AS SELECT ${joinSql(selected, ', ')} FROM ${readCsv(seed, file)}`;
}

function readCsv(seed: SeedSpec, { path, delimiter, columns, matches }: IncomingFile): Sql {
  const types = columns.map((column) => {
    const match = matches.find(({ fileColumn }) => fileColumn === column);
    const type = seed.columns.find(({ name }) => name === match?.seedColumn)?.type ?? 'varchar';
    return sql`${literal(column)}: ${literal(type)}`;
  });
  return sql`read_csv(${literal(path)}, header = true, delim = ${literal(delimiter)}, quote = '"', escape = '"', auto_detect = false, columns = {${joinSql(types, ', ')}}, store_rejects = true, rejects_limit = ${literal(REJECTS_KEPT)})`;
}

/** Rejected rows of the last load: column_name, error_type, error_message, csv_line, line_byte_position; a row counts once. */
export const rejectsSql = sql`
  SELECT column_name, error_type::varchar AS error_type, error_message, csv_line, line, line_byte_position
  FROM reject_errors
  WHERE scan_id = (SELECT max(scan_id) FROM reject_scans)
  ORDER BY line`;

export const dropRejectsSql = sql`DROP TABLE IF EXISTS reject_errors; DROP TABLE IF EXISTS reject_scans`;

/** One row: rows, and how many of them have no key. */
export function countIncomingSql(seed: SeedSpec): Sql {
  const key = keyOf(seed);
  const empty =
    key.length === 0
      ? sql`false`
      : joinSql(
          key.map((name) => sql`${name} IS NULL`),
          ' OR ',
        );
  return sql`SELECT count(*) AS rows, count(*) FILTER (WHERE ${empty}) AS without_key FROM ${incomingTable(seed)}`;
}

/** Keys that stand more than once: their text, and the first rows they stand in (from 0). */
export function repeatedKeysSql(seed: SeedSpec): Sql {
  const key = keyOf(seed);
  const text = joinSql(
    key.map((name) => sql`${name}::varchar`),
    ` || ', ' || `,
  );
  const present = joinSql(
    key.map((name) => sql`${name} IS NOT NULL`),
    ' AND ',
  );
  return sql`
    SELECT any_value(${text}) AS key_text, min(rowid) AS first_row, max(rowid) AS last_row, count(*) OVER () AS keys
    FROM ${incomingTable(seed)}
    WHERE ${present}
    GROUP BY ${joinSql(key, ', ')}
    HAVING count(*) > 1
    ORDER BY first_row
    LIMIT 1`;
}

/** Rows (from 0) in which a key column is empty. */
export function emptyKeyRowsSql(seed: SeedSpec): Sql {
  const empty = joinSql(
    keyOf(seed).map((name) => sql`${name} IS NULL`),
    ' OR ',
  );
  return sql`SELECT rowid FROM ${incomingTable(seed)} WHERE ${empty} ORDER BY rowid LIMIT 3`;
}

const TIME = literal(
  '\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}([.]\\d+)?)?\\s*([zZ]|[+-]\\d{2}(:?\\d{2})?)?)?',
);

/** Values of a text column that are no date or time: the value, its row (from 0), and how many there are. */
export function unreadableTimesSql(seed: SeedSpec, column: string): Sql {
  const value = sql`trim(${identifier(column)}, ${literal(' \t\r\n')})`;
  const isTime = sql`(regexp_full_match(${value}, ${TIME}) AND try_cast(left(${value}, 10) AS date) IS NOT NULL AND coalesce(try_cast(nullif(substr(${value}, 12, 5), '') AS time) IS NOT NULL, true))`;
  return sql`
    SELECT ${identifier(column)} AS value, rowid, count(*) OVER () AS n
    FROM ${incomingTable(seed)}
    WHERE ${value} <> '' AND NOT ${isTime}
    ORDER BY rowid
    LIMIT 3`;
}

/** One row: kept (keys in both), added (only in the file), removed (only in the seed). */
export function effectSql(seed: SeedSpec): Sql {
  const key = keyOf(seed);
  const list = joinSql(key, ', ');
  const same = joinSql(
    key.map((name) => sql`a.${name} = b.${name}`),
    ' AND ',
  );
  return sql`
    SELECT
      count(*) FILTER (WHERE a.here AND b.here) AS kept,
      count(*) FILTER (WHERE a.here AND b.here IS NULL) AS added,
      count(*) FILTER (WHERE b.here AND a.here IS NULL) AS removed
    FROM (SELECT DISTINCT ${list}, true AS here FROM ${incomingTable(seed)}) AS a
    FULL JOIN (SELECT DISTINCT ${list}, true AS here FROM ${seedTable(seed)}) AS b ON ${same}`;
}

/** The incoming table takes the seed's place. */
export function swapSql(seed: SeedSpec): Sql {
  return sql`DROP TABLE IF EXISTS ${seedTable(seed)}; ALTER TABLE ${incomingTable(seed)} RENAME TO ${identifier(seed.identifier)}`;
}

export function dropIncomingSql(seed: SeedSpec): Sql {
  return sql`DROP TABLE IF EXISTS ${incomingTable(seed)}`;
}

function keyOf(seed: SeedSpec): Sql[] {
  return seed.columns.filter(({ isKey }) => isKey).map(({ name }) => identifier(name));
}
