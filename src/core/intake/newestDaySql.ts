import { identifier } from '../sql/quoting';
import { type Sql, sql } from '../sql/sql';
import { seedTable } from './incomingSql';
import type { SeedSpec } from './seedSpec';

/** One value: the newest day in a column of ISO 8601 text, by the date as it is written. */
export function newestDaySql(seed: SeedSpec, column: string): Sql {
  return sql`SELECT max(try_cast(left(trim(${identifier(column)}), 10) AS date)) FROM ${seedTable(seed)}`;
}
