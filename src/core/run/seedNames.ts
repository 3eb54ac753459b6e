import { sql } from '../sql/sql';
import type { Warehouse } from '../warehouse/warehouse';
import { csvCells } from './csvCells';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * The names of a seed's columns as dbt reads them, blanks and all: one without a name is called by its letter, one whose
 * name is taken has a number behind it. DuckDB has other rules, and it is it that counts the columns.
 */
export async function readSeedNames(
  warehouse: Warehouse,
  seed: { readonly path: string; readonly delimiter: string },
  count: number,
  signal?: AbortSignal,
): Promise<string[]> {
  const { cells, source } = csvCells(seed, count, sql`ignore_errors = true`);
  const header = sql`SELECT ${cells} FROM ${source} LIMIT 1`;
  const { data } = await warehouse.query(header, { signal });
  // A header that is no plain text is left to DuckDB.
  if (data.some((column) => column.length === 0)) return [];
  return uniqueNames(data.map(([cell]) => (cell === null ? '' : String(cell))));
}

function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  for (const [at, given] of names.entries()) {
    const name = given === '' ? letterName(at) : given;
    let unique = name;
    for (let number = 2; taken.has(unique); number += 1) unique = `${name}_${number}`;
    taken.add(unique);
  }
  return [...taken];
}

/** `a` to `z`, then `aa` to `zz`. */
function letterName(at: number): string {
  const { length } = LETTERS;
  return (LETTERS[at % length] ?? '').repeat(Math.floor(at / length) + 1);
}
