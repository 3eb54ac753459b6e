import { literal } from '../sql/quoting';
import { sql } from '../sql/sql';
import type { Warehouse } from '../warehouse/warehouse';

const LINE_END = /\r\n|\n|\r/;

/**
 * How many lines of a CSV file are empty, other than within quotes: dbt counts each as a row of nulls where DuckDB passes
 * over it, which it does in files of more than one column.
 */
export async function countBlankLines(
  warehouse: Warehouse,
  path: string,
  signal?: AbortSignal,
): Promise<number> {
  const hasAny = sql`contains(content, chr(10) || chr(10)) OR contains(content, chr(13) || chr(10) || chr(13)) OR contains(content, chr(13) || chr(13))`;
  const text = sql`SELECT content FROM read_text(${literal(path)}) WHERE ${hasAny}`;
  const [[content] = []] = (await warehouse.query(text, { signal })).data;
  return content === undefined ? 0 : blankLines(String(content));
}

function blankLines(content: string): number {
  let isQuoted = false;
  let count = 0;
  // Behind the last end of a line there is no line.
  for (const line of content.replace(/(?:\r\n|\n|\r)$/, '').split(LINE_END)) {
    if (line === '' && !isQuoted) count += 1;
    if (line.split('"').length % 2 === 0) isQuoted = !isQuoted;
  }
  return count;
}
