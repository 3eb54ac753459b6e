import { identifier, literal, relationSql } from '../sql/quoting';
import { compiledSql, joinSql, type Sql, sql } from '../sql/sql';
import type { ColumnMatch } from './matchColumns';
import type { SeedColumnSpec, SeedSpec } from './seedSpec';

/** How many rejected values are kept to be told; more are counted as "or more". */
export const REJECTS_KEPT = 10_000;
/** How many rows are named of each fault that is found after loading. */
const ROWS_TOLD = 3;

const MARK = '__incoming_';

/** The table that holds a file's rows until the import is confirmed; `file` tells it from those of other files. */
export function incomingTable(seed: SeedSpec, file: number): Sql {
  return relationSql({
    database: seed.database,
    schema: seed.schema,
    identifier: `${seed.identifier}${MARK}${file}`,
  });
}

export function seedTable(seed: SeedSpec): Sql {
  return relationSql({ database: seed.database, schema: seed.schema, identifier: seed.identifier });
}

/** Incoming tables that a visit left behind when its tab was closed: database, schema and name. */
export const leftoversSql = sql`
  SELECT database_name, schema_name, table_name FROM duckdb_tables()
  WHERE regexp_matches(table_name, ${literal(`${MARK}[0-9]+$`)})`;

/** A file as it is to be read: every column in its order. */
export interface IncomingFile {
  readonly path: string;
  readonly delimiter: string;
  /** The header's names as they stand in the file. */
  readonly columns: readonly string[];
  readonly matches: readonly ColumnMatch[];
  /** Columns of the seed whose numbers are written with a decimal comma. */
  readonly commaColumns: readonly string[];
}

/**
 * Loads a file into its incoming table with the seed's types. Rows that do not fit are left out and told in the
 * temporary tables reject_errors and reject_scans; columns that the file lacks are null. Columns with decimal commas
 * are text until `castCommaColumnsSql`.
 */
export function loadIncomingSql(seed: SeedSpec, table: Sql, file: IncomingFile): Sql {
  const columnOf = new Map(file.matches.map((match) => [match.seedColumn, match.fileColumn]));
  const selected = seed.columns.map(({ name, type }) => {
    const given = columnOf.get(name) ?? null;
    const source =
      given === null
        ? sql`CAST(NULL AS ${compiledSql(type)})`
        : identifier(readName(file.columns.indexOf(given)));
    return sql`${source} AS ${identifier(name)}`;
  });
  return sql`CREATE OR REPLACE TABLE ${table} AS SELECT ${joinSql(selected, ', ')} FROM ${readCsv(seed, file)}`;
}

/** Columns are read by their place: a header may name one twice, or differ from another by case alone. */
function readName(place: number): string {
  return `column${place}`;
}

/** The place that `readName` named. */
export function placeOfReadName(name: string): number {
  return Number(name.slice('column'.length));
}

function readCsv(
  seed: SeedSpec,
  { path, delimiter, columns, matches, commaColumns }: IncomingFile,
): Sql {
  const types = columns.map((column, place) => {
    const match = matches.find(({ fileColumn }) => fileColumn === column);
    const known = seed.columns.find(({ name }) => name === match?.seedColumn);
    const type = known && !commaColumns.includes(known.name) ? known.type : 'varchar';
    return sql`${literal(readName(place))}: ${literal(type)}`;
  });
  return sql`read_csv(${literal(path)}, header = true, delim = ${literal(delimiter)}, quote = '"', escape = '"', auto_detect = false, columns = {${joinSql(types, ', ')}}, store_rejects = true, rejects_limit = ${literal(REJECTS_KEPT)})`;
}

/** Rejected values of the last load, in the file's order; `row_position` is the byte (from 1) at or just before their row. */
export const rejectsSql = sql`
  SELECT column_name, error_type::varchar AS error_type, error_message, line_byte_position AS row_position
  FROM reject_errors
  WHERE scan_id = (SELECT max(scan_id) FROM reject_scans)
  ORDER BY line_byte_position, byte_position`;

export const dropRejectsSql = sql`DROP TABLE IF EXISTS reject_errors; DROP TABLE IF EXISTS reject_scans`;

/** `1.249,00`, `1 249,5` and `12,5` as decimals; what has no comma is cast as it stands. */
function commaNumber(column: SeedColumnSpec): Sql {
  const text = sql`trim(${identifier(column.name)})`;
  const plain = sql`replace(regexp_replace(${text}, '[. ]', '', 'g'), ',', '.')`;
  return sql`TRY_CAST(CASE WHEN regexp_full_match(${text}, ${literal(COMMA_NUMBER)}) THEN ${plain} ELSE ${text} END AS ${compiledSql(column.type)})`;
}

const COMMA_NUMBER = '[+-]?([0-9]+|[0-9]{1,3}([. ][0-9]{3})+),[0-9]+';

/** Whether a text is a number with a decimal comma, as `loadIncomingSql` can read one. */
export function isCommaNumber(text: string): boolean {
  return new RegExp(`^${COMMA_NUMBER}$`).test(text.trim());
}

function isUnreadNumber(column: SeedColumnSpec): Sql {
  return sql`(${identifier(column.name)} IS NOT NULL AND ${commaNumber(column)} IS NULL)`;
}

/** Gives the columns with decimal commas their types; rows whose values are no numbers go. */
export function castCommaColumnsSql(table: Sql, columns: readonly SeedColumnSpec[]): Sql {
  const unread = joinSql(columns.map(isUnreadNumber), ' OR ');
  const casts = columns.map(
    (column) =>
      sql`ALTER TABLE ${table} ALTER ${identifier(column.name)} SET DATA TYPE ${compiledSql(column.type)} USING ${commaNumber(column)}`,
  );
  return joinSql([sql`DELETE FROM ${table} WHERE ${unread}`, ...casts], '; ');
}

/** What a survey counts of one column; `first` are up to three rows (from 0), `example` the value in the first. */
export interface SurveyedColumn {
  readonly column: SeedColumnSpec;
  readonly kind: 'time' | 'number';
}

/**
 * One pass over a loaded file, one row: `rows`, `without_key` and `key_first` (rows without a key), and for the nth
 * surveyed column `n_count`, `n_first` and `n_example` of the values that cannot be read.
 */
export function surveySql(seed: SeedSpec, table: Sql, surveyed: readonly SurveyedColumn[]): Sql {
  const key = keyOf(seed);
  const noKey =
    key.length === 0
      ? sql`false`
      : joinSql(
          key.map((name) => sql`${name} IS NULL`),
          ' OR ',
        );
  const told = literal(ROWS_TOLD);
  const counts = surveyed.map(({ column, kind }, at) => {
    const name = (part: string) => identifier(`${at}_${part}`);
    const bad = kind === 'time' ? isUnreadTime(column.name) : isUnreadNumber(column);
    return sql`count(*) FILTER (WHERE ${bad}) AS ${name('count')}, min(rowid, ${told}) FILTER (WHERE ${bad}) AS ${name('first')}, arg_min(${identifier(column.name)}, rowid) FILTER (WHERE ${bad}) AS ${name('example')}`;
  });
  const all = [
    sql`count(*) AS rows`,
    sql`count(*) FILTER (WHERE ${noKey}) AS without_key`,
    sql`min(rowid, ${told}) FILTER (WHERE ${noKey}) AS key_first`,
    ...counts,
  ];
  return sql`SELECT ${joinSql(all, ', ')} FROM ${table}`;
}

const TIME = literal(
  '\\d{4}-\\d{2}-\\d{2}([Tt ]\\d{2}:\\d{2}(:\\d{2}([.]\\d+)?)?)? ?([zZ]|[+-]\\d{2}(:?\\d{2})?)?',
);

/** Text that holds something, but no date or time as the staging models read them. */
function isUnreadTime(column: string): Sql {
  const name = identifier(column);
  const value = sql`trim(${name}, ${literal(' \t\r\n')})`;
  // The usual shape first: a regular expression costs more than a cast.
  return sql`CASE
    WHEN ${name} IS NULL THEN false
    WHEN ${name} LIKE '____-__-_____:__:__%' AND try_cast(left(${name}, 19) AS timestamp) IS NOT NULL AND regexp_full_match(substr(${name}, 20), '([.][0-9]+)? ?([zZ]|[+-][0-9]{2}(:?[0-9]{2})?)?\\s*') THEN false
    ELSE ${value} <> '' AND NOT (regexp_full_match(${value}, ${TIME}) AND try_cast(left(${value}, 10) AS date) IS NOT NULL AND (substr(${value}, 12, 5) NOT LIKE '__:__' OR try_cast(substr(${value}, 12, 5) || coalesce(nullif(regexp_extract(substr(${value}, 17), '^:[0-9]{2}'), ''), ':00') AS time) IS NOT NULL))
  END`;
}

/** Rows without a key go: they could not be told apart. */
export function dropKeylessSql(seed: SeedSpec, table: Sql): Sql {
  const empty = joinSql(
    keyOf(seed).map((name) => sql`${name} IS NULL`),
    ' OR ',
  );
  return sql`DELETE FROM ${table} WHERE ${empty}`;
}

/** A row when a key stands more than once. Far cheaper than to tell which one, which few files need. */
export function anyRepeatedKeySql(seed: SeedSpec, table: Sql): Sql {
  return sql`SELECT 1 FROM ${table} WHERE ${hasKey(seed)} GROUP BY ${joinSql(keyOf(seed), ', ')} HAVING count(*) > 1 LIMIT 1`;
}

/** The first key that stands more than once: its text, the first two rows (from 0) it stands in, and how many such keys there are. */
export function repeatedKeysSql(seed: SeedSpec, table: Sql): Sql {
  const key = keyOf(seed);
  const text = joinSql(
    key.map((name) => sql`${name}::varchar`),
    ` || ', ' || `,
  );
  return sql`
    SELECT any_value(${text}) AS key_text, min(rowid, 2) AS first_rows, count(*) OVER () AS keys
    FROM ${table}
    WHERE ${hasKey(seed)}
    GROUP BY ${joinSql(key, ', ')}
    HAVING count(*) > 1
    ORDER BY min(rowid)
    LIMIT 1`;
}

function hasKey(seed: SeedSpec): Sql {
  return joinSql(
    keyOf(seed).map((name) => sql`${name} IS NOT NULL`),
    ' AND ',
  );
}

/** One row: how many rows the seed has now, and how many of the file's have a key that stands in it. */
export function effectSql(seed: SeedSpec, table: Sql): Sql {
  const key = joinSql(keyOf(seed), ', ');
  return sql`
    SELECT (SELECT count(*) FROM ${seedTable(seed)}) AS present,
      (SELECT count(*) FROM ${table} SEMI JOIN ${seedTable(seed)} USING (${key})) AS kept`;
}

/** The incoming table takes the seed's place. */
export function swapSql(seed: SeedSpec, table: Sql): Sql {
  return sql`DROP TABLE IF EXISTS ${seedTable(seed)}; ALTER TABLE ${table} RENAME TO ${identifier(seed.identifier)}`;
}

/** The seed's rows whose keys the file does not have join the incoming table: where both have a key, the file's row wins. */
export function keepOthersSql(seed: SeedSpec, table: Sql): Sql {
  const names = joinSql(
    seed.columns.map(({ name }) => identifier(name)),
    ', ',
  );
  const key = joinSql(keyOf(seed), ', ');
  return sql`INSERT INTO ${table} (${names}) SELECT ${names} FROM ${seedTable(seed)} ANTI JOIN ${table} USING (${key})`;
}

export function dropTableSql(table: Sql): Sql {
  return sql`DROP TABLE IF EXISTS ${table}`;
}

function keyOf(seed: SeedSpec): Sql[] {
  return seed.columns.filter(({ isKey }) => isKey).map(({ name }) => identifier(name));
}
