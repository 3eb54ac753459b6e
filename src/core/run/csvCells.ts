import { identifier, literal } from '../sql/quoting';
import { joinSql, type Sql, sql } from '../sql/sql';

/** A CSV file as rows of texts, as Python reads it: nothing is guessed, and what a row lacks is null. */
export interface CsvCells {
  /** The cells of a row, to select. */
  readonly cells: Sql;
  readonly source: Sql;
}

/** The header is a row too. `more` are further options of DuckDB's reader. */
export function csvCells(
  { path, delimiter }: { readonly path: string; readonly delimiter: string },
  count: number,
  more: Sql,
): CsvCells {
  const names = Array.from({ length: count }, (_, at) => `c${at}`);
  const types = joinSql(
    names.map((name) => sql`${literal(name)}: 'VARCHAR'`),
    ', ',
  );
  // DuckDB pads no rows with line ends in quotes while it reads in parallel.
  return {
    cells: joinSql(names.map(identifier), ', '),
    source: sql`read_csv(${literal(path)}, auto_detect = false, header = false, delim = ${literal(delimiter)}, quote = '"', escape = '"', null_padding = true, parallel = false, ${more}, columns = {${types}})`,
  };
}
