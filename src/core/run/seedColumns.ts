import type { SeedColumn, SeedShape } from '../compile/objects/seedTable';
import { TemplateError } from '../jinja/templateError';
import { PythonError } from '../python/errors';
import { identifier, literal } from '../sql/quoting';
import { compiledSql, joinSql, type Sql, sql } from '../sql/sql';
import type { RowSet } from '../warehouse/rowSet';
import type { Warehouse } from '../warehouse/warehouse';
import { countBlankLines } from './blankLines';
import { csvCells } from './csvCells';
import { readSeedNames } from './seedNames';

/** A seed's file, mounted. */
export interface MountedSeed {
  readonly path: string;
  readonly delimiter: string;
  /** Whether it is no file of the project: then DuckDB's names of its columns count, without blanks around them. */
  readonly isForeign?: boolean;
}

/**
 * The columns of a seed's file, in its order, each with the type that dbt would infer; columns of `declared` are not
 * looked at. One pass over the file, and none when every column is declared.
 */
export async function readSeedShape(
  warehouse: Warehouse,
  seed: MountedSeed,
  declared: ReadonlySet<string>,
  signal?: AbortSignal,
): Promise<SeedShape> {
  if (seed.delimiter.length !== 1)
    throw new PythonError('CompilationError', '"delimiter" must be a 1-character string');
  const known = await readDeclaredNames(warehouse, seed, declared, signal);
  const textOf = (name: string) => ({ name, type: 'text' });
  if (known) return { columns: known.names.map(textOf), hasRows: known.hasRows };
  const { names, source } = await readHead(warehouse, seed, signal);
  if (names.length === 1 && names[0] === UNNAMED) await refuseBlank(warehouse, seed, signal);
  const given = seed.isForeign ? names : await readSeedNames(warehouse, seed, names.length, signal);
  const columns = names.map((header, at) => ({ name: given[at] ?? header, type: 'text', header }));
  const open = columns.filter(({ name }) => !declared.has(name)).map(({ header }) => header);
  if (open.length === 0) return { columns, hasRows: true };
  const [places = [], found = []] = (await warehouse.query(typesOf(open, source), { signal })).data;
  const types = new Map(places.map((place, at) => [open[Number(place) - 1], String(found[at])]));
  // A file without rows says nothing of what is open.
  const typed = columns.map((column) =>
    declared.has(column.name) ? column : { ...column, type: types.get(column.header) ?? 'integer' },
  );
  // Empty lines are rows to dbt.
  const hasRows = types.size > 0 || (await countBlankLines(warehouse, seed.path, signal)) > 0;
  return { columns: typed, hasRows };
}

interface SeedHead {
  readonly names: readonly string[];
  readonly source: Sql;
}

/** The header of a seed's file, and how its rows are read: rows that lack values are padded where DuckDB makes nothing of them otherwise, as in dbt. */
async function readHead(
  warehouse: Warehouse,
  seed: MountedSeed,
  signal?: AbortSignal,
): Promise<SeedHead> {
  const read = async (source: Sql) => {
    const { columns } = await warehouse.query(sql`SELECT * FROM ${source} LIMIT 0`, { signal });
    return { names: columns.map(({ name }) => name), source };
  };
  return read(readCsv(seed)).catch(async (error: unknown) => {
    const fault = await longRow(warehouse, seed, signal).catch(() => undefined);
    if (fault) throw fault;
    const padded = readCsv(seed, sql`, null_padding = true, parallel = false`);
    return read(padded).catch(() => {
      throw error;
    });
  });
}

/** What DuckDB calls the column of a file that names none. */
const UNNAMED = 'column0';

/** A file without a header is an error, in dbt's words. */
async function refuseBlank(
  warehouse: Warehouse,
  { path }: MountedSeed,
  signal?: AbortSignal,
): Promise<void> {
  const question = sql`SELECT length(content), trim(content, chr(13) || chr(10) || ' ') = '' FROM read_text(${literal(path)})`;
  const [[length] = [], [isBlank] = []] = (await warehouse.query(question, { signal })).data;
  if (Number(length) === 0)
    throw new PythonError(
      'CompilationError',
      'value was undefined because a callable raised a StopIteration exception',
    );
  if (isBlank === true)
    throw new PythonError('DbtRuntimeError', 'Parser Error: Table must have at least one column!');
}

/** Of a row with more values than these it is not told how many they are. */
const MOST_VALUES = 256;
/** No value of a file. */
const NEVER = '\u0001';

/** The error of a row that has more values than the header has names, in dbt's words; undefined where there is none. */
async function longRow(
  warehouse: Warehouse,
  seed: MountedSeed,
  signal?: AbortSignal,
): Promise<TemplateError | undefined> {
  const { cells, source } = csvCells(seed, MOST_VALUES, sql`nullstr = ${literal(NEVER)}`);
  const widths = sql`SELECT len(list_filter([${cells}], lambda cell: cell IS NOT NULL)) FROM ${source}`;
  const [[named, ...rows] = []] = (await warehouse.query(widths, { signal })).data;
  const at = rows.findIndex((width) => Number(width) > Number(named));
  if (at === -1) return undefined;
  const place = { file: seed.path, line: 1, column: 1 };
  return new TemplateError({
    ...{ kind: 'CompilationError', at: place, line: 1, source: '' },
    message: `Row ${at} has ${rows[at]} values, but Table only has ${named} columns.`,
    // dbt reads the file where its macro asks for the rows.
    macroStack: [{ ...place, name: 'materialization_seed_default' }],
  });
}

/** All rows of a seed's file, each value in its column's type, or null where it is no such value. */
export function readSeedRows(
  warehouse: Warehouse,
  seed: MountedSeed,
  columns: readonly SeedColumn[],
  signal?: AbortSignal,
): Promise<RowSet> {
  const cells = columns.map(({ name, type, header = name }) => {
    const value = type === 'text' ? wordsOf(header) : undecorated(sql`trim(${identifier(header)})`);
    return sql`try_cast(${value} AS ${compiledSql(type)}) AS ${identifier(name)}`;
  });
  return warehouse.query(sql`SELECT ${joinSql(cells, ', ')} FROM ${readCsv(seed)}`, { signal });
}

/** A text of a seed as dbt's table of its rows has it: blanks and the word null are none. */
function wordsOf(name: string): Sql {
  const text = identifier(name);
  return sql`CASE WHEN lower(trim(${text})) NOT IN ('', 'null') THEN ${text} END`;
}

/** A figure of nothing but nulls looks like a figure: what a file must have is asked for by name. */
export function refuseWithout(
  required: readonly string[],
  columns: readonly SeedColumn[],
  fileName: string,
): void {
  const given = columns.map(({ name }) => name);
  const missing = required.filter((name) => !given.includes(name));
  if (missing.length === 0) return;
  throw new PythonError(
    'DbtRuntimeError',
    `${fileName} lacks ${missing.join(', ')}. It has ${given.join(', ')}. Name the columns as the seed does; their fields may be empty.`,
  );
}

/**
 * The names in a file's first line, and whether more lines follow, when each of them is declared and no two are the same;
 * undefined otherwise. DuckDB studies 20,000 rows before it gives a header, even where nothing is left to guess.
 */
async function readDeclaredNames(
  warehouse: Warehouse,
  { path, delimiter }: MountedSeed,
  declared: ReadonlySet<string>,
  signal?: AbortSignal,
): Promise<{ names: string[]; hasRows: boolean } | undefined> {
  if (declared.size === 0) return undefined;
  const whole = sql`auto_detect = false, header = false, delim = ${literal('\u0001')}, quote = '', escape = '', strict_mode = false, columns = {'line': 'VARCHAR'}`;
  const line = sql`SELECT line FROM read_csv(${literal(path)}, ${whole}) LIMIT 2`;
  // A file that is no plain text is left to those who read it whole, and to what they say of it.
  const head = await warehouse.query(line, { signal }).catch(() => undefined);
  const names = String(head?.data[0]?.[0] ?? '').split(delimiter);
  const isKnown = new Set(names).size === names.length && names.every((name) => declared.has(name));
  return isKnown ? { names, hasRows: head?.rowCount !== 1 } : undefined;
}

/** With what Python's reader takes for granted, so that DuckDB looks for no header further down, unless it is no file of the project. */
function readCsv({ path, delimiter, isForeign }: MountedSeed, more = sql``): Sql {
  const first = isForeign ? sql`` : sql`, skip = 0`;
  return sql`read_csv(${literal(path)}, header = true, delim = ${literal(delimiter)}, quote = '"', escape = '"', all_varchar = true${first}${more})`;
}

/** What Python strips of a value. */
const BLANKS = literal(' \t\n\r\v\f');

/** What a number may carry for dbt: a sign of currency behind its own, separators of thousands, per cent. */
const DECORATION = literal('^(-?)[$€£¥]|%$|[,_]');

/** Python's `%Y-%m-%d` and `%H:%M:%S`: leading zeros may be missing. */
const DAY = '[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}';
const TIME = '([01]?[0-9]|2[0-3]):[0-5]?[0-9]:[0-5]?[0-9]';
/** ISO 8601, with and without its dashes and colons. Not all of it is a timestamp for DuckDB: loading then fails, as in dbt. */
const ISO_TIME =
  '[0-9]{4}(-[0-9]{2}-[0-9]{2}|[0-9]{4})T([01][0-9]|2[0-3])(:?[0-5][0-9](:?[0-5][0-9])?)?([.,][0-9]+)?(Z|[-+][0-9]{2}(:?[0-9]{2})?)?';

const FIGURE = '[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)';
const POWER = '[eE][-+]?[0-9]+';
/** Numbers for dbt that have no digits: they leave a column of whole numbers what it is, and loading then fails, as in dbt. */
const NO_FIGURE = '|(?i:nan)|[-+]?(?i:inf(inity)?)';

/** Tried in dbt's order; a column has the first type that all its values fit. */
const PATTERNS: readonly (readonly [type: string, fits: (value: Sql) => Sql])[] = [
  [
    'integer',
    (value) =>
      sql`(${matches(undecorated(value), `[-+]?[0-9]+([.]0*)?${NO_FIGURE}`)} OR ${isWholePower(undecorated(value))})`,
  ],
  ['float8', (value) => matches(undecorated(value), `${FIGURE}(${POWER})?${NO_FIGURE}`)],
  ['date', (value) => sql`(${matches(value, DAY)} AND try_cast(${value} AS date) IS NOT NULL)`],
  ['timestamp without time zone', (value) => timestampFits(value, `${DAY}\\s+${TIME}`)],
  ['timestamp without time zone', (value) => timestampFits(value, ISO_TIME)],
  ['boolean', (value) => matches(value, '[tT]rue|TRUE|[fF]alse|FALSE')],
];

/** The type of each of the columns by its place, from 1. Cells as rows of one column: DuckDB plans seconds over checks of hundreds. */
function typesOf(names: readonly string[], source: Sql): Sql {
  const cells = joinSql(
    names.map((name) => sql`trim(${identifier(name)}, ${BLANKS})`),
    ', ',
  );
  const value = sql`value`;
  const isNull = sql`(value IS NULL OR lower(value) IN ('', 'null'))`;
  const cases = PATTERNS.map(
    ([type, fits]) => sql`WHEN bool_and(${isNull} OR ${fits(value)}) THEN ${literal(type)}`,
  );
  return sql`SELECT place, CASE WHEN bool_and(${isNull}) THEN 'integer' ${joinSql(cases, ' ')} ELSE 'text' END FROM (SELECT unnest(cells) AS value, generate_subscripts(cells, 1) AS place FROM (SELECT [${cells}] AS cells FROM ${source})) GROUP BY place`;
}

function undecorated(value: Sql): Sql {
  return sql`regexp_replace(${value}, ${DECORATION}, '\\1', 'g')`;
}

/** Whether a number with an exponent is a whole one, as 1.5e1 is. */
function isWholePower(value: Sql): Sql {
  return sql`(${matches(value, FIGURE + POWER)} AND try_cast(${value} AS double) % 1 = 0)`;
}

function matches(value: Sql, pattern: string): Sql {
  return sql`regexp_full_match(${value}, ${literal(pattern)})`;
}

function timestampFits(value: Sql, pattern: string): Sql {
  const day = sql`regexp_extract(${value}, '^[^T\\s]+')`;
  const date = sql`coalesce(try_cast(${day} AS date), try_strptime(${day}, '%Y%m%d')::date)`;
  return sql`(${matches(value, pattern)} AND ${date} IS NOT NULL)`;
}
