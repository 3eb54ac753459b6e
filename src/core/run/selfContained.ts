import type { MacroIndex } from '../compile/macroIndex';
import { sql } from '../sql/sql';
import { withoutComments } from '../sql/statements';
import { cellOf } from '../warehouse/rowSet';
import type { Warehouse } from '../warehouse/warehouse';

/** What stands between a unit test's compiled SQL and its verdict. */
const UNIT_MACROS = [
  'get_unit_test_sql',
  'get_expected_sql',
  'format_row',
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
  /^(?:current_\w+|local_?time\w*|session_user|user|now|yesterday|today|tomorrow|getvariable)$/;
/** A file that is read as a table. */
const FILE_NAME = /\.(?:[ct]sv|txt|parquet|\w*json\w*|arrow|xlsx|db|duckdb)\b/;
const WORD = /[\p{L}_][\p{L}\p{N}_$]*/gu;
const CALL = /([\p{L}_][\p{L}\p{N}_$]*)["\s]*\(/gu;

/**
 * Functions that give the same for the same arguments, with the words that may stand before a bracket and call nothing; functions
 * that do not; and all relations.
 */
const NAMES = sql`
  SELECT 'steady' AS kind, function_name AS name FROM duckdb_functions() GROUP BY ALL
  HAVING bool_and(internal AND stability IS NOT DISTINCT FROM 'CONSISTENT')
  UNION ALL SELECT 'steady', keyword_name FROM duckdb_keywords()
  UNION ALL SELECT 'moment', function_name FROM duckdb_functions()
  WHERE function_type = 'scalar' AND stability <> 'CONSISTENT'
  UNION ALL SELECT 'relation', lower(table_name) FROM duckdb_tables()
  UNION ALL SELECT 'relation', lower(view_name) FROM duckdb_views() WHERE NOT internal`;

/**
 * Makes a check of compiled unit tests: whether their rows come from their own text alone. Such SQL names no relation that
 * exists, no file, and no function that could give something else another time, and the project has no macro of its own between
 * the SQL and the verdict. In doubt not.
 */
export async function makeSelfCheck(
  warehouse: Warehouse,
): Promise<(code: string, macros: MacroIndex) => boolean> {
  const rows = await warehouse.query(NAMES);
  const names = { steady: new Set(), moment: new Set(), relation: new Set() };
  for (let row = 0; row < rows.rowCount; row += 1)
    names[cellOf(rows, 'kind', row) as keyof typeof names].add(cellOf(rows, 'name', row));
  const isSteadyCall = (name: string) => WINDOW_FUNCTION.test(name) || names.steady.has(name);
  const isForeign = (word: string) =>
    OF_THE_MOMENT.test(word) || names.moment.has(word) || names.relation.has(word);
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
