import type { MacroIndex } from '../compile/macroIndex';
import { FILE_NAME } from '../sql/fileName';
import { sql } from '../sql/sql';
import { withoutComments } from '../sql/statements';
import type { Cell } from '../warehouse/rowSet';
import type { Warehouse } from '../warehouse/warehouse';

/** What stands between a unit test's compiled SQL and its verdict. */
const UNIT_MACROS = [
  'get_unit_test_sql',
  'get_expected_sql',
  'format_row',
  'safe_cast',
  'string_literal',
  'escape_single_quotes',
  'get_empty_subquery_sql',
  'get_create_table_as_sql',
  'create_table_as',
  'get_columns_in_relation',
  'get_columns_in_query',
];

/** What DuckDB does not list among its functions. */
const WINDOW_FUNCTION =
  /^(?:row_number|rank|dense_rank|percent_rank|cume_dist|ntile|lag|lead|(?:first|last|nth)_value)$/;
/** What tells the time, the place or a variable and is no function in the list, or needs no brackets. */
const OF_THE_MOMENT =
  /^(?:current_\w+|local_?time\w*|session_user|user|now|yesterday|today|tomorrow|getvariable|glob)$/;
const WORD = /[\p{L}_][\p{L}\p{N}_$]*/gu;
const CALL = /([\p{L}_][\p{L}\p{N}_$]*)["\s]*\(/gu;

/** Functions that give the same for the same arguments, with the words that may stand before a bracket and call nothing; the others. */
const FUNCTIONS = sql`
  SELECT function_name AS name, bool_and(internal AND stability IS NOT DISTINCT FROM 'CONSISTENT') AS is_steady,
    bool_or(function_type = 'scalar' AND stability <> 'CONSISTENT') AS is_of_the_moment
  FROM duckdb_functions() GROUP BY ALL
  UNION ALL SELECT keyword_name, true, false FROM duckdb_keywords()`;
const RELATIONS = sql`
  SELECT lower(table_name) AS name FROM duckdb_tables()
  UNION ALL SELECT lower(view_name) FROM duckdb_views() WHERE NOT internal`;

/** What a database has of functions: it takes a while to ask. */
export interface KnownFunctions {
  readonly steady: ReadonlySet<Cell>;
  readonly ofTheMoment: ReadonlySet<Cell>;
}

export async function readFunctions(warehouse: Warehouse): Promise<KnownFunctions> {
  const { data } = await warehouse.query(FUNCTIONS);
  const [names = [], steady = [], ofTheMoment = []] = data;
  const where = (flags: readonly Cell[]) => new Set(names.filter((_, row) => flags[row] === true));
  return { steady: where(steady), ofTheMoment: where(ofTheMoment) };
}

/**
 * Makes a check of compiled unit tests: whether their rows come from their own text alone. Such SQL names no relation that
 * exists, no file, and no function that could give something else another time, and the project has no macro of its own between
 * the SQL and the verdict. In doubt not.
 */
export async function makeSelfCheck(
  { steady, ofTheMoment }: KnownFunctions,
  warehouse: Warehouse,
): Promise<(code: string, macros: MacroIndex) => boolean> {
  const relations = new Set((await warehouse.query(RELATIONS)).data[0]);
  const isSteadyCall = (name: string) => WINDOW_FUNCTION.test(name) || steady.has(name);
  const isForeign = (word: string) =>
    OF_THE_MOMENT.test(word) || ofTheMoment.has(word) || relations.has(word);
  return (code, macros) => {
    if (isJudgedByProject(macros)) return false;
    const text = withoutComments(code).toLowerCase();
    if (FILE_NAME.test(text)) return false;
    const calls = [...text.matchAll(CALL)].map(([, name = '']) => name);
    return calls.every(isSteadyCall) && !text.match(WORD)?.some(isForeign);
  };
}

/** Whether the project has a word in how a unit test is judged. */
function isJudgedByProject(macros: MacroIndex): boolean {
  return (
    macros.materialization('unit')?.packageName !== 'dbt' ||
    UNIT_MACROS.some((name) => macros.isOverridden(name))
  );
}
